package org.maillage.people.quarter;

import org.maillage.people.reference.ReferenceFiles;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

import java.util.List;

/** The published list, in the folder {@code quarters}. */
@Component
class QuarterFiles {

    private final ReferenceFiles files;

    QuarterFiles(Environment environment) {
        this.files = new ReferenceFiles(environment, "quarters");
    }

    /** Names of the files that are there. */
    List<String> names() {
        return files.names();
    }

    List<Quarter> read() {
        var reading = new QuarterReading();
        files.read(reading::read);
        return reading.quarters();
    }
}
