package org.maillage.sample;

import org.maillage.sample.published.LampLit;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Counts lamps. */
@Component
class LampCounter {

    private final Effects effects;

    LampCounter(Effects effects) {
        this.effects = effects;
    }

    @ApplicationModuleListener(id = "sample.lamp-counter")
    void on(LampLit lamp) {
        effects.add("sample.lamp-counter", lamp);
    }
}
