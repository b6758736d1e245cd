/** The edges of the web: what everybody can send to any address, and what comes back. */
@NullMarked
package org.maillagetools.edges;

import org.jspecify.annotations.NullMarked;
