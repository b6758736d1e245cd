/** The dated network: which organisation is a member of which, never in a circle. */
@NullMarked
package org.maillage.people.network;

import org.jspecify.annotations.NullMarked;
