package org.maillage.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTests {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/admin", "/admin/people?q=l%C3%A9o&a=b#c", "/a/b;c=d"})
    void leadsWithinTheSite(String path) {
        assertThat(LocalPath.of(path)).hasValue(new LocalPath(path));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "\\/evil.example",
                "https://evil.example",
                "http:evil.example",
                "javascript:alert(1)",
                "evil.example",
                "@evil.example",
                " /admin",
                "/\t/evil.example",
                "/a\r\nb",
                "/..//evil.example",
                "/./\\evil.example",
                "/é",
                "/%"
            })
    void leadsNowhereElse(String path) {
        assertThat(LocalPath.of(path)).isEmpty();
    }
}
