/** Places in a page of one module that other modules fill. */
@NamedInterface("slot")
@NullMarked
package org.maillage.platform.slot;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
