/** What the lamps tell. */
@NamedInterface("published")
@NullMarked
package org.maillage.sample.published;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
