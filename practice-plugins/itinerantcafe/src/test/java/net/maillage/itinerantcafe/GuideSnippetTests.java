package net.maillage.itinerantcafe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the author's guide shows of this module stands in it. */
class GuideSnippetTests {

    private static final Path GUIDE = Path.of("..", "..", "docs", "practice-author-guide.md");
    private static final Pattern SNIPPET =
            Pattern.compile(
                    "^```\\w+\\n(?://|#|--|<!--) file: (\\S+)(?: -->)?\\n(.*?)^```$",
                    Pattern.MULTILINE | Pattern.DOTALL);

    private record Snippet(String file, String text) {

        boolean stands() {
            try {
                return flat(Files.readString(Path.of(file))).contains(flat(text));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Indentation does not count: a snippet begins at the margin. */
        private static String flat(String text) {
            return text.lines().map(String::strip).collect(Collectors.joining("\n"));
        }
    }

    @Test
    void everySnippetStandsInTheSources() throws IOException {
        var snippets = snippets(Files.readString(GUIDE));

        assertThat(snippets).hasSizeGreaterThanOrEqualTo(12);
        assertThat(snippets).allSatisfy(snippet -> assertThat(snippet.stands()).isTrue());
    }

    @Test
    void aSnippetThatIsNotInTheSourcesIsSeen() throws IOException {
        var changed = Files.readString(GUIDE).replace("\"1.0.0\"", "\"9.9.9\"");

        assertThat(snippets(changed)).anySatisfy(snippet -> assertThat(snippet.stands()).isFalse());
    }

    private static List<Snippet> snippets(String guide) {
        return SNIPPET.matcher(guide)
                .results()
                .map(found -> new Snippet(found.group(1), found.group(2).strip()))
                .toList();
    }
}
