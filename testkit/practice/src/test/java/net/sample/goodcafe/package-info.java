/** A practice module that keeps the rules, as a control of the checks. */
@ApplicationModule(
        id = "goodcafe",
        allowedDependencies = {"practices :: spi", "practices :: published", "platform :: *"})
@NullMarked
package net.sample.goodcafe;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
