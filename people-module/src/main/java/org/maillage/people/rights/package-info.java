/** What an account may do and where: roles, their scope in the network, and the answer to {@code platform.actor.Rights}. */
@NullMarked
package org.maillage.people.rights;

import org.jspecify.annotations.NullMarked;
