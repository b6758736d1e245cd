package org.maillage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The rules of the house that sources show. */
class SourceRulesTests {

    private static final Pattern DECLARED_TYPE =
            Pattern.compile(
                    "^(public )?(?:(?:abstract|final|sealed|non-sealed) )*"
                            + "(class|record|interface|enum|@interface) ",
                    Pattern.MULTILINE);
    private static final Pattern INLINE =
            Pattern.compile(
                    "\\sstyle=|\\sth:style|\\son[a-z]+=|hx-on|<style|<script(?![^>]*\\ssrc=|[^>]*th:src=)"
                        + "|javascript:");
    private static final Pattern UNESCAPED =
            Pattern.compile("th:utext=\"(?!\\$\\{part\\}\")|\\[\\(");
    private static final Pattern LEFT_FOR_LATER =
            Pattern.compile("TODO|FIXME|XXX|@Disabled|printStackTrace|@author");

    @Test
    void thereAreSourcesToLookAt() {
        assertThat(Sources.main(".java")).hasSizeGreaterThan(300);
        assertThat(Sources.tests(".java")).hasSizeGreaterThan(100);
        assertThat(Sources.main(".html")).hasSizeGreaterThan(30);
        assertThat(Sources.main(".java"))
                .extracting(Sources::name)
                .contains("app/src/main/java/org/maillage/Application.java");
    }

    @Test
    void aFolderAboveTheRepositoryMayHaveAnyName() {
        assertThat(Sources.notOurs("/srv/data/maillage", "/srv/data/maillage/app/src/A.java"))
                .isFalse();
        assertThat(Sources.notOurs("/srv/x", "/srv/x/app/target/A.java")).isTrue();
    }

    @Test
    void classesStayShort() {
        assertThat(Sources.main(".java"))
                .filteredOn(f -> Sources.lines(f) > 200)
                .extracting(Sources::name)
                .isEmpty();
    }

    @Test
    void methodsStayShort() {
        assertThat(LongMethods.in(Sources.main(".java"))).isEmpty();
    }

    @Test
    void templatesStayShort() {
        assertThat(Sources.main(".html"))
                .filteredOn(f -> Sources.lines(f) > 120)
                .extracting(Sources::name)
                .isEmpty();
    }

    @Test
    void documentsStayShort() {
        assertThat(Sources.lines(Sources.ROOT.resolve("README.md"))).isLessThanOrEqualTo(150);
        assertThat(Sources.lines(Sources.ROOT.resolve("CONTRIBUTING.md"))).isLessThanOrEqualTo(80);
    }

    @Test
    void everyPackageSaysWhatItIsForAndIsNullMarked() {
        var folders = Sources.main(".java").stream().map(Path::getParent).distinct().toList();

        assertThat(folders)
                .filteredOn(f ->
                        Files.notExists(f.resolve("package-info.java"))
                                || !Sources.read(f.resolve("package-info.java"))
                                        .contains("@NullMarked"))
                .extracting(Sources::name)
                .isEmpty();
    }

    @Test
    void mostTypesOfFeaturesAreNobodysApi() {
        var types = new ArrayList<Boolean>();
        for (Path file : featureSources()) {
            var declared = DECLARED_TYPE.matcher(Sources.read(file));
            if (declared.find()) {
                types.add(declared.group(1) == null);
            }
        }
        long hidden = types.stream().filter(t -> t).count();

        assertThat((double) hidden / types.size()).isGreaterThanOrEqualTo(0.6);
    }

    private static List<Path> featureSources() {
        return Sources.main(".java").stream()
                .filter(f ->
                        Sources.name(f)
                                .matches("(people|events|practices)-module/.*|practice-plugins/.*"))
                .filter(f -> !Sources.name(f).matches(".*/(published|spi|access)/.*"))
                .filter(f -> !f.endsWith("package-info.java"))
                .toList();
    }

    @Test
    void pagesCarryNoScriptOrStyleOfTheirOwn() {
        assertThat(found(Sources.main(".html").stream(), INLINE)).isEmpty();
    }

    @Test
    void onlySafeMarkupIsWrittenUnescaped() {
        assertThat(found(Sources.main(".html").stream(), UNESCAPED)).isEmpty();
    }

    @Test
    void nothingIsLeftForLater() {
        var sources =
                Stream.concat(Sources.main(".java").stream(), Sources.tests(".java").stream())
                        .filter(f -> !f.endsWith("SourceRulesTests.java"));

        assertThat(found(sources, LEFT_FOR_LATER)).isEmpty();
    }

    @Test
    void testsWaitForWhatTheyExpectInsteadOfSleeping() {
        var tests =
                Sources.tests(".java").stream().filter(f -> !f.endsWith("SourceRulesTests.java"));

        assertThat(found(tests, Pattern.compile("Thread\\.sleep|TimeUnit\\.\\w+\\.sleep")))
                .isEmpty();
    }

    private static List<String> found(Stream<Path> files, Pattern pattern) {
        return files.flatMap(f ->
                        Sources.read(f)
                                .lines()
                                .filter(l -> pattern.matcher(l).find())
                                .map(l -> Sources.name(f) + ": " + l.strip()))
                .toList();
    }
}
