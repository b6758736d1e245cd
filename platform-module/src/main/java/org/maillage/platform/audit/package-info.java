/** Who did what, when, with what before and after. Append-only. */
@NamedInterface("audit")
@NullMarked
package org.maillage.platform.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
