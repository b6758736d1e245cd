/** A gathering's days, rooms and sessions, and the public page on which they stand. */
@NullMarked
package org.maillage.events.programme;

import org.jspecify.annotations.NullMarked;
