package org.maillage.sample;

import org.maillage.sample.published.LightChanged;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Measures light, whatever changed it. */
@Component
class LightMeter {

    private final Effects effects;

    LightMeter(Effects effects) {
        this.effects = effects;
    }

    @ApplicationModuleListener(id = "sample.light-meter")
    void on(LightChanged change) {
        effects.add("sample.light-meter", change);
    }
}
