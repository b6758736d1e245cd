/** A module of its own in the application: hears of every registration and does nothing. */
@ApplicationModule(id = "bench", displayName = "Bench", allowedDependencies = "events :: published")
@NullMarked
package org.maillagetools.bench.listener;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
