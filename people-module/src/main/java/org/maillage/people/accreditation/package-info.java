/** What family allowance funds have approved organisations as, until when, and which approvals have to be renewed. */
@NullMarked
package org.maillage.people.accreditation;

import org.jspecify.annotations.NullMarked;
