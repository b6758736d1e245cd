/**
 * The practice marketplace: what the centres do, written down as practice sheets, shown in a catalogue and at the stands of a
 * market day. Each kind of practice is brought by a practice module against {@code spi}.
 */
@ApplicationModule(
        id = "practices",
        displayName = "Practices",
        allowedDependencies = {"events :: published", "people :: published", "platform :: *"})
@NullMarked
package org.maillage.practices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
