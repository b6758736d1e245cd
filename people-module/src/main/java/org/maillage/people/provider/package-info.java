/**
 * Signing in by a service that others run (OpenID Connect), when the operator has named one: the way there and back, which identity there
 * opens which account here, and the page where its holder joins or parts the two. ADR 18.
 */
@NullMarked
package org.maillage.people.provider;

import org.jspecify.annotations.NullMarked;
