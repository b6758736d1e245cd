/** A practice module for tests. */
@ApplicationModule(id = "workshop")
@NullMarked
package net.sample.workshop;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
