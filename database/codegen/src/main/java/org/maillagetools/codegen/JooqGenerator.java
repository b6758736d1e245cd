package org.maillagetools.codegen;

import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Target;

import java.nio.file.Path;

/** Tables, records and functions of one schema; the same input gives the same bytes. */
record JooqGenerator(MigratedDatabase database, String schema, String targetPackage) {

    void generate(Path directory) throws Exception {
        GenerationTool.generate(
                new Configuration()
                        .withLogging(Logging.WARN)
                        .withJdbc(
                                new Jdbc()
                                        .withUrl(database.url())
                                        .withUser(database.owner().user())
                                        .withPassword(database.owner().password()))
                        .withGenerator(
                                new Generator()
                                        .withDatabase(source())
                                        .withGenerate(what())
                                        .withTarget(target(directory))));
    }

    private Database source() {
        return new Database()
                .withName("org.jooq.meta.postgres.PostgresDatabase")
                .withInputSchema(schema)
                .withIncludes(".*")
                .withForcedTypes(
                        new ForcedType()
                                .withName("INSTANT")
                                .withIgnoreUnused(true)
                                .withIncludeTypes(
                                        "(?i:timestamptz|timestamp(\\(\\d\\))? with time zone)"));
    }

    private static Generate what() {
        return new Generate()
                .withRecords(true)
                .withRoutines(true)
                .withPojos(false)
                .withDaos(false)
                .withInterfaces(false)
                .withGeneratedAnnotation(false)
                .withJavaTimeTypes(true);
    }

    private Target target(Path directory) {
        return new Target()
                .withPackageName(targetPackage)
                .withDirectory(directory.toString())
                .withEncoding("UTF-8");
    }
}
