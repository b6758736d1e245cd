/** Invitations: somebody who administers accounts asks a colleague in, who chooses a password and has a first role. */
@NullMarked
package org.maillage.people.invitation;

import org.jspecify.annotations.NullMarked;
