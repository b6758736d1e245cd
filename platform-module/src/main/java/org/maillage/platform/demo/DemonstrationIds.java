package org.maillage.platform.demo;

import com.fasterxml.uuid.Generators;

import java.util.UUID;

/** Ids of demonstration records: the same name has the same id in every module (RFC 9562, version 5). */
public final class DemonstrationIds {

    private static final UUID NAMESPACE = UUID.fromString("6d61696c-6c61-5765-8000-64656d6f0001");

    private DemonstrationIds() {}

    /**
     * @param kind {@code organisation}, {@code person}, {@code event}, {@code session}, {@code practice}, …
     * @param reference the record's name in the demonstration files, for instance {@code fcsf}
     */
    public static UUID of(String kind, String reference) {
        return Generators.nameBasedGenerator(NAMESPACE).generate(kind + "/" + reference);
    }
}
