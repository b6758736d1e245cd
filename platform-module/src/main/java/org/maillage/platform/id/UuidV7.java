package org.maillage.platform.id;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;

import java.util.UUID;

/** Identifiers in order of time (RFC 9562, version 7): neighbours in time are neighbours in the index. */
public final class UuidV7 {

    private static final TimeBasedEpochRandomGenerator GENERATOR =
            Generators.timeBasedEpochRandomGenerator();

    private UuidV7() {}

    public static UUID next() {
        return GENERATOR.generate();
    }
}
