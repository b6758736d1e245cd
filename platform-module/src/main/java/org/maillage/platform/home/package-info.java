/** The two pages where people arrive: the public one and the staff's. What stands on them comes from the modules. */
@NamedInterface("home")
@NullMarked
package org.maillage.platform.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
