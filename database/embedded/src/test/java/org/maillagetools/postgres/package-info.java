/** What the embedded database promises, tried with real servers. */
@NullMarked
package org.maillagetools.postgres;

import org.jspecify.annotations.NullMarked;
