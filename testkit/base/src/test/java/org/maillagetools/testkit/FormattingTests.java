package org.maillagetools.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.JavaFormatterOptions;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The whole repository has one format; {@code -Dformat=apply} gives it to the sources. */
class FormattingTests {

    private static final Set<String> FOREIGN = Set.of("target", ".git", ".idea", "data", "plugins");

    private final Path repository = Path.of(System.getProperty("repository", "../.."));
    private final boolean apply = System.getProperty("format", "check").equals("apply");
    private final Formatter formatter =
            new Formatter(
                    JavaFormatterOptions.builder()
                            .style(JavaFormatterOptions.Style.AOSP)
                            .formatJavadoc(false)
                            .build());

    @Test
    void everySourceIsFormatted() throws Exception {
        var unformatted = new ArrayList<Path>();
        for (Path file : sources()) {
            String text = Files.readString(file);
            String formatted = format(file, text);
            if (!text.equals(formatted)) {
                unformatted.add(repository.relativize(file));
                if (apply) {
                    Files.writeString(file, formatted);
                }
            }
        }
        if (!apply) {
            assertThat(unformatted)
                    .as(
                            "To format them: mvn -pl testkit/base -am test -Dtest=FormattingTests"
                                    + " -Dsurefire.failIfNoSpecifiedTests=false -Dformat=apply")
                    .isEmpty();
        }
    }

    // A second pass sometimes still changes what a first one has written.
    private String format(Path file, String text) {
        try {
            String once = formatter.formatSourceAndFixImports(text);
            return once.equals(text) ? once : formatter.formatSourceAndFixImports(once);
        } catch (FormatterException e) {
            throw new IllegalStateException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private List<Path> sources() throws IOException {
        var found = new ArrayList<Path>();
        Files.walkFileTree(
                repository,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(
                            Path directory, BasicFileAttributes attributes) {
                        return FOREIGN.contains(String.valueOf(directory.getFileName()))
                                ? FileVisitResult.SKIP_SUBTREE
                                : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        if (file.toString().endsWith(".java")) {
                            found.add(file);
                        }
                        return FileVisitResult.CONTINUE;
                    }
                });
        assertThat(found).as("sources below " + repository).hasSizeGreaterThan(50);
        return found;
    }
}
