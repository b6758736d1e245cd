/**
 * The second factor: codes from an application (RFC 6238) and recovery codes on paper, who has to have one, and the pages where it is
 * set up. Signing in with it stands in package account.
 */
@NullMarked
package org.maillage.people.factor;

import org.jspecify.annotations.NullMarked;
