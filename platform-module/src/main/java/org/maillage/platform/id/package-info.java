/** Identifiers. */
@NamedInterface("id")
@NullMarked
package org.maillage.platform.id;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
