package org.maillage.practices.demo;

import org.maillage.platform.demo.DemonstrationData;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The practices and stands that the seed texts name. */
@Component
class PracticesDemonstration implements DemonstrationData {

    private final ObjectProvider<DemonstrationPart> parts;

    PracticesDemonstration(ObjectProvider<DemonstrationPart> parts) {
        this.parts = parts;
    }

    @Override
    public String key() {
        return "practices";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public void load() {
        parts.orderedStream().forEach(DemonstrationPart::load);
    }
}
