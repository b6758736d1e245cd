/** A practice module for tests. */
@ApplicationModule(id = "elsewhere")
@NullMarked
package net.sample.wrongkey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
