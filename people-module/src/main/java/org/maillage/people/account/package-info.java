/** Accounts: signing in, passwords, the one-time links that begin them, and the pages where they are administered. */
@NullMarked
package org.maillage.people.account;

import org.jspecify.annotations.NullMarked;
