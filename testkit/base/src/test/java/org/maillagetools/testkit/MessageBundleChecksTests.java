package org.maillagetools.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class MessageBundleChecksTests {

    enum Shade {
        WARM,
        COLD
    }

    @TempDir Path sources;

    @BeforeEach
    void aModuleWithoutProblems() throws IOException {
        french("lamp.list.title=Lampes de l’été\nlamp.list.count={0} lampes\u202F: beaucoup");
        english("lamp.list.title=Summer lamps\nlamp.list.count={0} lamps");
        template("<h1 th:text=\"#{lamp.list.title}\">x</h1><p>[[#{lamp.list.count(${n})}]]</p>");
        assertThat(problems()).isEmpty();
    }

    @Test
    void bothLanguagesHaveTheSameKeys() throws IOException {
        english("lamp.list.title=Summer lamps\nlamp.list.other=Other");
        assertThat(problems())
                .contains(
                        "lamp.list.count is in French only", "lamp.list.other is in English only");
    }

    @Test
    void bothLanguagesHaveTheSamePlaceholders() throws IOException {
        english("lamp.list.title=Summer lamps {0}\nlamp.list.count={0,number} lamps");
        assertThat(problems()).containsExactly("lamp.list.title has other placeholders in English");
    }

    @Test
    void aKeyStandsOnceAndUnderTheModulesOwnName() throws IOException {
        french(
                "lamp.list.title=Les lampes\nlamp.list.title=Encore\n"
                        + "lamp.list.count={0} lampes\nroom.a=Pièce");
        assertThat(problems())
                .anyMatch(problem -> problem.startsWith("lamp.list.title stands twice in"))
                .anyMatch(problem -> problem.startsWith("room.a in"));
    }

    @Test
    void frenchIsSetAsInFrance() throws IOException {
        for (String wrong :
                List.of(
                        "l'été",
                        "Quoi ?",
                        "Quoi\u00A0?",
                        "Quoi?",
                        "Ici:",
                        "Ici: là",
                        "«\u202FA »",
                        "« A\u202F»")) {
            french("lamp.list.title=" + wrong + "\nlamp.list.count={0} lampes");
            assertThat(problems()).as(wrong).hasSize(1);
        }
        for (String right :
                List.of(
                        "l’été",
                        "Quoi\u202F?!",
                        "9:30",
                        "https://a.fr/?b=c",
                        "(?)",
                        "«\u202FA\u202F».")) {
            french("lamp.list.title=" + right + "\nlamp.list.count={0} lampes");
            assertThat(problems()).as(right).isEmpty();
        }
    }

    @Test
    void anApostropheThatAPlaceholderSwallowsIsReportedInEnglish() throws IOException {
        english("lamp.list.title=Summer's lamps\nlamp.list.count={0}'s lamps");
        assertThat(problems()).containsExactly("lamp.list.count in English has ' where ’ belongs");
    }

    @Test
    void aKeyThatATemplateNamesMustExist() throws IOException {
        template(
                "<p th:text=\"#{lamp.list.title}\"></p><p"
                        + " th:text=\"#{lamp.list.count(${n})}\"></p><p"
                        + " th:text=\"#{lamp.missing}\"></p><p"
                        + " th:text=\"#{lamp.shade.__${s}__}\"></p><p"
                        + " th:text=\"#{room.unknown}\"></p>");
        assertThat(problems())
                .hasSize(3)
                .anyMatch(problem -> problem.startsWith("lamp.missing has no text"))
                .anyMatch(problem -> problem.startsWith("lamp.shade.… has no text"))
                .anyMatch(problem -> problem.startsWith("room.unknown has no text"));
    }

    @Test
    void aKeyThatJavaNamesMustExist() throws IOException {
        java(
                "String message() default \"{lamp.wrong}\"; @NotBlank(message ="
                        + " \"{lamp.required}\") Flash.success(attributes, \"lamp.lit\", a);"
                        + " Crumb.to(\"/lamps\", \"lamp.nav\"); errors.rejectValue(\"x\","
                        + " \"lamp.bad\");");
        assertThat(problems())
                .hasSize(5)
                .anyMatch(problem -> problem.startsWith("lamp.wrong"))
                .anyMatch(problem -> problem.startsWith("lamp.required"))
                .anyMatch(problem -> problem.startsWith("lamp.lit"))
                .anyMatch(problem -> problem.startsWith("lamp.nav"))
                .anyMatch(problem -> problem.startsWith("lamp.bad"));
    }

    @Test
    void anUnusedTextIsReportedUnlessItsPrefixIsKnown() throws IOException {
        String texts =
                """
                lamp.list.title=A
                lamp.list.count={0}
                lamp.old=B
                lamp.made.up=C
                lamp.all.empty=D
                lamp.thing.field.name=E
                """;
        french(texts);
        english(texts);
        java("Listing.of(dsl, LAMP, \"lamp.all\"); new AuditSubject(\"lamp.thing\", id);");
        assertThat(problems())
                .containsExactly("lamp.made.up is used nowhere", "lamp.old is used nowhere");
        assertThat(checks().used("lamp.made.").problems())
                .containsExactly("lamp.old is used nowhere");
    }

    @Test
    void aKeyMayBePutTogetherAndSpringsOwnCodesAreNoStrangers() throws IOException {
        String texts =
                """
                lamp.list.title=A
                lamp.list.count={0}
                lamp.shade.WARM=B
                lamp.light.on=C
                NotBlank=D
                typeMismatch.int=E
                """;
        french(texts);
        english(texts);
        template(
                """
                <p th:text="#{lamp.list.title}"></p><p th:text="#{lamp.list.count(${n})}"></p>
                <p th:text="#{lamp.shade.__${shade}__}"></p><p th:text="#{|lamp.light.${on}|}"></p>
                """);
        assertThat(problems()).isEmpty();
    }

    @Test
    void eachConstantHasItsLabel() throws IOException {
        french("lamp.list.title=A\nlamp.list.count={0}\nlamp.shade.WARM=B\nlamp.shade.GONE=C");
        english("lamp.list.title=A\nlamp.list.count={0}\nlamp.shade.WARM=B\nlamp.shade.GONE=C");
        assertThat(checks().labels("lamp.shade.", Shade.class).problems())
                .containsExactly(
                        "lamp.shade.COLD has no text for this constant",
                        "lamp.shade.GONE is used nowhere");
    }

    @Test
    void wordsInTemplatesAreReported() throws IOException {
        template(
                "<h1 th:text=\"#{lamp.list.title}\">x</h1><p>[[#{lamp.list.count(${n})}]]</p><!--"
                    + " no --><p>Bonjour</p><input placeholder=\"Nom\"><input th:replace=\"~{a ::"
                    + " b}\"><a title=\"Aller\" th:title=\"#{lamp.list.title}\">→</a><img"
                    + " alt=\"Vue\"><tr><td>Cellule</td></tr><button>Maillage</button><html"
                    + " th:replace=\"~{l :: page(~{:: main})}\"><main>Corps</main></html>");
        assertThat(checks().literal("Maillage").problems())
                .extracting(problem -> problem.substring(problem.lastIndexOf(' ') + 1))
                .containsExactly("Bonjour", "Nom", "Vue", "Cellule", "Corps");
    }

    private MessageBundleChecks checks() {
        return MessageBundleChecks.of("lamp", sources);
    }

    private List<String> problems() {
        return checks().problems();
    }

    private void french(String text) throws IOException {
        write("resources/messages/lamp.properties", text);
    }

    private void english(String text) throws IOException {
        write("resources/messages/lamp_en.properties", text);
    }

    private void template(String text) throws IOException {
        write("resources/templates/lamp/list.html", text);
    }

    private void java(String text) throws IOException {
        write("java/Lamp.java", text);
    }

    private void write(String name, String text) throws IOException {
        Path file = sources.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, text);
    }
}
