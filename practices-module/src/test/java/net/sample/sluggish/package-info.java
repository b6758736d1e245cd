/** A practice module for tests. */
@ApplicationModule(id = "sluggish")
@NullMarked
package net.sample.sluggish;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
