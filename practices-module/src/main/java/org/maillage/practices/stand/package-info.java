/** Stands: a practice at a market session of a gathering. */
@NullMarked
package org.maillage.practices.stand;

import org.jspecify.annotations.NullMarked;
