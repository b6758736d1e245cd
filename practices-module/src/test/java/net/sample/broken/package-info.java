/** A practice module for tests. */
@ApplicationModule(id = "broken")
@NullMarked
package net.sample.broken;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
