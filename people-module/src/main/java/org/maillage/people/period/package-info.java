/** Dates and periods as far as they are known. */
@NullMarked
package org.maillage.people.period;

import org.jspecify.annotations.NullMarked;
