/** A module that is dropped into the packaged application: it writes down each effect of a registration, and kills its own process on demand. */
@ApplicationModule(
        id = "probe",
        displayName = "Probe",
        allowedDependencies = {"events :: published", "platform :: *"})
@NullMarked
package net.sample.probe;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
