/** A module of the tests: lamps that are lit, and what others do about it. */
@ApplicationModule(allowedDependencies = "platform :: *")
@NullMarked
package org.maillage.sample;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
