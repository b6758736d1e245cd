package org.maillagetools.codegen;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** Started by the build: {@code SchemaCodegen <migrations> <schema> <package> <output>}. */
public final class SchemaCodegen {

    private final Migrations migrations;
    private final String schema;
    private final String targetPackage;
    private final GeneratedSources output;
    private final PrintStream out;

    private SchemaCodegen(String[] arguments, PrintStream out) {
        this.migrations = new Migrations(Path.of(arguments[0]));
        this.schema = arguments[1];
        this.targetPackage = arguments[2];
        this.output = new GeneratedSources(Path.of(arguments[3]));
        this.out = out;
    }

    public static void main(String[] arguments) throws Exception {
        beQuiet();
        int code = run(arguments, System.out, System.err);
        System.exit(code);
    }

    // The build's class path brings the module's own logging besides ours.
    private static void beQuiet() {
        System.setProperty("slf4j.provider", "org.slf4j.nop.NOPServiceProvider");
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
    }

    /**
     * Does the work.
     *
     * @return the exit code: 0 when the sources are up to date afterwards
     */
    static int run(String[] arguments, PrintStream out, PrintStream err) throws Exception {
        if (arguments.length != 4) {
            err.println("Usage: SchemaCodegen <migrations> <schema> <package> <output>");
            return 2;
        }
        try {
            new SchemaCodegen(arguments, out).generate();
            return 0;
        } catch (MigrationsDoNotRunAlone e) {
            err.println(e.getMessage());
            return 1;
        }
    }

    private void generate() throws Exception {
        if (migrations.isEmpty()) {
            output.delete();
            out.println("Schema " + schema + ": no migrations, no code");
            return;
        }
        String stamp = migrations.stamp(schema, targetPackage);
        if (output.isOf(stamp)) {
            out.println("Schema " + schema + ": unchanged");
            return;
        }
        var begin = Instant.now();
        generateAs(stamp);
        out.println(
                "Schema "
                        + schema
                        + ": code made in "
                        + Duration.between(begin, Instant.now()).toMillis()
                        + " ms");
    }

    private void generateAs(String stamp) throws Exception {
        Path unfinished = output.begin();
        try (var database = new MigratedDatabase(migrations.directory(), schema)) {
            new JooqGenerator(database, schema, targetPackage).generate(unfinished);
        }
        output.finish(stamp);
    }
}
