/**
 * Gatherings of the network: their programme, the people who speak there, and registrations. It keeps small replicas of the
 * names that people publishes, and announces sessions to whoever needs them.
 */
@ApplicationModule(
        id = "events",
        displayName = "Events",
        allowedDependencies = {"people :: published", "platform :: *"})
@NullMarked
package org.maillage.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
