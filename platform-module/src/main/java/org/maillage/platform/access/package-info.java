/** What the platform itself asks a right for. */
@NamedInterface("access")
@NullMarked
package org.maillage.platform.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
