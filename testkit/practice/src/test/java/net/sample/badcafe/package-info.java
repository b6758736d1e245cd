/** A practice module that breaks the rules, for the checks to see. */
@ApplicationModule(
        id = "badcafe",
        allowedDependencies = {"practices :: spi", "practices :: published", "platform :: *"})
@NullMarked
package net.sample.badcafe;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
