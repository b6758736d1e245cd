package org.maillagetools.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

class SchemaCodegenTests {

    private static final String V1 =
            """
            create schema sample;
            grant usage on schema sample to "${application_role}";
            create table sample.note (
              id uuid primary key,
              written_at timestamptz not null,
              changed_at timestamptz(3),
              word text not null);
            create function sample.shout(word text) returns text language sql immutable
              return upper(word) || '!';
            """;

    @TempDir Path project;

    private Path migrations = Path.of("");
    private Path output = Path.of("");
    private String said = "";

    @BeforeEach
    void aModule() throws IOException {
        migrations = Files.createDirectories(project.resolve("migrations"));
        output = project.resolve("generated");
        Files.writeString(migrations.resolve("V1__schema.sql"), V1);
    }

    @Test
    void makesTablesRecordsAndFunctionsAndNothingElse() throws Exception {
        assertThat(generate()).isZero();

        var sources = sources();
        assertThat(sources.keySet())
                .contains(
                        "org/example/db/tables/Note.java",
                        "org/example/db/tables/records/NoteRecord.java",
                        "org/example/db/routines/Shout.java")
                .noneMatch(name -> name.contains("flyway") || name.contains("pojos"))
                .noneMatch(name -> name.contains("daos") || name.contains("interfaces"));
        assertThat(sources.get("org/example/db/tables/records/NoteRecord.java"))
                .contains("public Instant getWrittenAt()", "public Instant getChangedAt()");
    }

    @Test
    void unchangedMigrationsAreSkippedAndTheSameCodeIsMadeAgain() throws Exception {
        assertThat(generate()).isZero();
        assertThat(said).contains("code made in");
        var first = sources();

        assertThat(generate()).isZero();
        assertThat(said).contains("unchanged");

        Files.delete(output.resolve(".stamp"));
        assertThat(generate()).isZero();
        assertThat(said).contains("code made in");
        assertThat(sources()).isEqualTo(first);
    }

    @Test
    void aNewMigrationMakesNewCodeAndTakesAwayWhatIsGone() throws Exception {
        assertThat(generate()).isZero();
        Files.writeString(
                migrations.resolve("V2__letters.sql"),
                "drop table sample.note; create table sample.letter (id uuid primary key);");

        assertThat(generate()).isZero();

        assertThat(sources())
                .containsKey("org/example/db/tables/Letter.java")
                .doesNotContainKey("org/example/db/tables/Note.java");
    }

    @Test
    void aForeignKeyToAnotherSchemaIsRefused() throws Exception {
        assertThat(generate()).isZero();
        var before = sources();
        Files.writeString(
                migrations.resolve("V2__foreign.sql"),
                "alter table sample.note add person uuid references people.person (id);");

        assertThat(generate()).isEqualTo(1);

        assertThat(said)
                .contains("The migrations of schema sample do not run on an empty database")
                .contains("schema \"people\" does not exist")
                .contains("may name its own schema only");
        assertThat(sources()).isEqualTo(before);
    }

    @Test
    void aSecondSchemaIsRefused() throws Exception {
        Files.writeString(migrations.resolve("V2__more.sql"), "create schema other;");
        assertThat(generate()).isEqualTo(1);
        assertThat(said).contains("they make schemas [other]");
    }

    @Test
    void noMigrationsMakeNoCode() throws Exception {
        assertThat(generate()).isZero();
        Files.delete(migrations.resolve("V1__schema.sql"));

        assertThat(generate()).isZero();
        assertThat(said).contains("no migrations, no code");
        assertThat(output).doesNotExist();

        Files.delete(migrations);
        assertThat(generate()).isZero();
        assertThat(said).contains("no migrations, no code");
    }

    private int generate() throws Exception {
        var bytes = new ByteArrayOutputStream();
        var out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        String[] arguments = {migrations.toString(), "sample", "org.example.db", output.toString()};
        int code = SchemaCodegen.run(arguments, out, out);
        said = bytes.toString(StandardCharsets.UTF_8);
        return code;
    }

    private Map<String, String> sources() throws IOException {
        var sources = new TreeMap<String, String>();
        try (var tree = Files.walk(output)) {
            for (Path file : tree.filter(path -> path.toString().endsWith(".java")).toList()) {
                sources.put(
                        output.relativize(file).toString().replace('\\', '/'),
                        Files.readString(file));
            }
        }
        return sources;
    }
}
