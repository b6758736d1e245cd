/** The days of a café's tour: where it stood, and where it will stand. */
@NullMarked
package net.maillage.itinerantcafe.tour;

import org.jspecify.annotations.NullMarked;
