package org.maillage.people.demo;

import org.maillage.platform.demo.DemonstrationData;
import org.springframework.stereotype.Component;

import java.util.List;

/** The persons and organisations that the two public texts name, and nothing that they do not say. */
@Component
class PeopleDemonstration implements DemonstrationData {

    private final List<DemonstrationPart> parts;
    private final DemonstrationFiles files;

    PeopleDemonstration(List<DemonstrationPart> parts, DemonstrationFiles files) {
        this.parts = parts;
        this.files = files;
    }

    @Override
    public String key() {
        return "people";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public void load() {
        parts.forEach(part -> part.load(files));
    }
}
