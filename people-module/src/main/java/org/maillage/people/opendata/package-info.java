/** Organisations as open data: LaMednum's table of places, data·inclusion's structures, and what is missing for each. */
@NullMarked
package org.maillage.people.opendata;

import org.jspecify.annotations.NullMarked;
