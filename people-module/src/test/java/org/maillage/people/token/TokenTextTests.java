package org.maillage.people.token;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.HashSet;

class TokenTextTests {

    @Test
    void isOursAndNeverTheSame() {
        var seen = new HashSet<String>();
        for (int i = 0; i < 1_000; i++) {
            var text = TokenText.next();
            assertThat(text).matches("maillage_[0-9A-Za-z]{49}");
            assertThat(TokenText.isWellFormed(text)).isTrue();
            seen.add(text);
        }
        assertThat(seen).hasSize(1_000);
    }

    @Test
    void aMistypedOneIsTold() {
        var text = TokenText.next();
        for (int i = 0; i < text.length(); i++) {
            char other = text.charAt(i) == 'x' ? 'y' : 'x';
            var mistyped = text.substring(0, i) + other + text.substring(i + 1);
            assertThat(TokenText.isWellFormed(mistyped)).as(mistyped).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "maillage_", "x", "maillage_é", "\u0000", "maillage_ "})
    void rubbishIsNone(String text) {
        assertThat(TokenText.isWellFormed(text)).isFalse();
    }
}
