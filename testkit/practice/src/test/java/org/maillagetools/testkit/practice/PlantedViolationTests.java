package org.maillagetools.testkit.practice;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import net.sample.badcafe.Trespasser;
import net.sample.goodcafe.GoodCafe;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/** Each check of the contract sees what was planted for it, and says nothing where nothing is wrong. */
class PlantedViolationTests {

    /** What is planted stands among the tests. */
    private static final ImportOption TESTS_TOO = _ -> true;

    private static final JavaClasses BAD =
            new ClassFileImporter().importPackages("net.sample.badcafe");
    private static final JavaClasses GOOD =
            new ClassFileImporter().importPackages("net.sample.goodcafe");

    @TempDir Path resources;

    @Test
    void theVerificationSeesAModuleThatUsesWhatPracticesKeepsToItself() {
        assertThat(BorderCheck.violations("badcafe", TESTS_TOO))
                .anySatisfy(violation ->
                        assertThat(violation).contains("'badcafe'", "Trespasser", "Kinds"));
        assertThat(BorderCheck.violations("goodcafe", TESTS_TOO)).isEmpty();
    }

    @Test
    void aModuleThatTheApplicationDoesNotSeeIsAViolation() {
        assertThat(BorderCheck.violations("unseen", TESTS_TOO))
                .singleElement()
                .asString()
                .contains("ApplicationModuleSourceFactory");
    }

    @Test
    void theByteCodeShowsWhatIsOutsideTheInterface() {
        assertThat(BorderCheck.trespasses(BAD))
                .anySatisfy(trespass -> assertThat(trespass).contains("Trespasser", "Kinds"));
        assertThat(BorderCheck.trespasses(GOOD)).isEmpty();
    }

    @Test
    void anotherNameIsSeen() throws IOException {
        assertThat(new KeyCheck("badcafe", resources).code(Trespasser.class, BAD))
                .singleElement()
                .asString()
                .contains("people.practice-published");
        assertThat(new KeyCheck("teahouse", resources).code(GoodCafe.class, GOOD)).hasSize(2);
        assertThat(new KeyCheck("goodcafe", resources).code(GoodCafe.class, GOOD)).isEmpty();

        write("db/migration/people/V9__drop.sql", "select 1;");
        write("db/migration/goodcafe/V1__schema.sql", "select 1;");
        write("messages/people.properties", "");
        write("META-INF/spring-modulith/application-modules.json", "{}");
        assertThat(new KeyCheck("goodcafe", resources).files())
                .hasSize(4)
                .anySatisfy(problem -> assertThat(problem).contains("db/migration/people"))
                .anySatisfy(problem -> assertThat(problem).contains("messages/people"))
                .anySatisfy(problem -> assertThat(problem).contains("application-modules.json"))
                .anySatisfy(problem -> assertThat(problem).contains("privacy/goodcafe.csv"));
    }

    @Test
    void aTableInAnotherSchemaIsSeen() throws IOException, SQLException {
        write(
                "V1__schema.sql",
                """
                create schema goodcafe;
                create table goodcafe.cup (id uuid primary key);
                comment on table goodcafe.cup is 'A cup';
                """);
        assertThat(migrations().problems()).isEmpty();

        write(
                "V2__intruder.sql",
                """
                create schema people;
                create table people.intruder (id uuid primary key);
                create function public.stray() returns int language sql return 1;
                create table goodcafe.saucer (id uuid primary key);
                """);
        assertThat(migrations().problems())
                .containsExactly(
                        "people.intruder is not in the schema goodcafe",
                        "public.stray() is not in the schema goodcafe",
                        "goodcafe.saucer has no comment");
    }

    @Test
    void aColumnWithoutAClassIsSeen() throws IOException, SQLException {
        write(
                "db/migration/goodcafe/V1__schema.sql",
                """
                create schema goodcafe;
                create table goodcafe.cup (id uuid primary key, drinker text);
                comment on table goodcafe.cup is 'A cup';
                """);
        write(
                "privacy/goodcafe.csv",
                "table,column,class\ncup,id,technical\ncup,drinker,personal\n");
        assertThat(new PrivacyCheck("goodcafe", resources).problems()).isEmpty();

        write("privacy/goodcafe.csv", "table,column,class\ncup,id,secret\ncup,saucer,public\n");
        assertThat(new PrivacyCheck("goodcafe", resources).problems())
                .containsExactly(
                        "cup,drinker has no class in privacy/goodcafe.csv",
                        "cup,id has the class secret, which there is not",
                        "cup,saucer is classified, and is no column");
    }

    private MigrationCheck migrations() {
        return new MigrationCheck("goodcafe", resources);
    }

    private void write(String file, String content) throws IOException {
        var path = resources.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
    }
}
