package org.maillage.people.commune;

import org.maillage.people.reference.ReferenceFiles;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

import java.util.List;

/** INSEE's files, in the folder {@code communes}. */
@Component
class CommuneFiles {

    private final ReferenceFiles files;

    CommuneFiles(Environment environment) {
        this.files = new ReferenceFiles(environment, "communes");
    }

    /** Names of the files that are there. */
    List<String> names() {
        return files.names();
    }

    /** All that the files say; what is no such file says nothing. */
    CommuneReading read() {
        var reading = new CommuneReading();
        files.read(reading::read);
        return reading;
    }
}
