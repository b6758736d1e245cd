/** Working groups, commissions and chantiers of an organisation, and who is what in them, from when to when. */
@NullMarked
package org.maillage.people.group;

import org.jspecify.annotations.NullMarked;
