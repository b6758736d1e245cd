/** The quarters to which the city policy gives priority (QPV): the State's list, and what an organisation's page says of the one it is in. */
@NullMarked
package org.maillage.people.quarter;

import org.jspecify.annotations.NullMarked;
