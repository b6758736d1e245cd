/** What programs read of people by {@code /api/v1/people/}: organisations, the dated network, who does what there. */
@NullMarked
package org.maillage.people.api;

import org.jspecify.annotations.NullMarked;
