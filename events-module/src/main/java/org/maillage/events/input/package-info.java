/** Reads what people type into forms: dates, times, numbers and choices, each with an error beside its field. */
@NullMarked
package org.maillage.events.input;

import org.jspecify.annotations.NullMarked;
