/** A digital café on wheels: what it carries, what it costs, and where its tour leads. */
@ApplicationModule(
        id = "itinerantcafe",
        displayName = "Itinerant café",
        allowedDependencies = {"practices :: spi", "practices :: published", "platform :: *"})
@NullMarked
package net.maillage.itinerantcafe;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
