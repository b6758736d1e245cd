/** Seats of a gathering by audience, and who has taken them. */
@NullMarked
package org.maillage.events.registration;

import org.jspecify.annotations.NullMarked;
