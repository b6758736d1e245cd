/** One search over records, screens and actions: what each module offers, and no more than the actor may see of it. */
@NamedInterface("search")
@NullMarked
package org.maillage.platform.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
