/** Who acts, and whether they may. Use cases begin with {@link org.maillage.platform.actor.Access}. */
@NamedInterface("actor")
@NullMarked
package org.maillage.platform.actor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
