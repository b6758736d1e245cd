/** The security chain, headers, sessions and form tokens. Nothing of it is called by modules. */
@NullMarked
package org.maillage.platform.security;

import org.jspecify.annotations.NullMarked;
