package org.maillage.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** An icon is a line of the style sheet and a file unpacked by the build: neither goes without the other. */
class IconTests {

    private static final String FOLDER = "static/assets/platform/";
    private static final Pattern LINE =
            Pattern.compile("\\.glyph-([a-z0-9-]+) \\{ --glyph: url\\(\"icons/\\1\\.svg\"\\); }");

    @Test
    void everyLineHasItsFileAndEveryFileItsLine() throws IOException {
        var sheet = new ClassPathResource(FOLDER + "icons.css");
        var lines =
                LINE.matcher(sheet.getContentAsString(StandardCharsets.UTF_8))
                        .results()
                        .map((MatchResult line) -> line.group(1) + ".svg")
                        .toList();
        var files = new ClassPathResource(FOLDER + "icons").getFile().list();

        assertThat(lines).doesNotHaveDuplicates().hasSizeGreaterThan(50);
        assertThat(files == null ? List.<String>of() : Arrays.asList(files))
                .containsExactlyInAnyOrderElementsOf(lines);
    }
}
