/** What practices tells the other modules: ids, application events and slots. */
@NamedInterface("published")
@NullMarked
package org.maillage.practices.published;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
