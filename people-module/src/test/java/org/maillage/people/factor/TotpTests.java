package org.maillage.people.factor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maillagetools.testkit.OneTimeCode;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

class TotpTests {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    private static final Instant NOW = Instant.parse("2026-03-05T09:30:10Z");

    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void givesTheCodesOfAppendixB(long second, String code) {
        assertThat(Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(second)), 8)).isEqualTo(code);
    }

    @Test
    void showsWhatApplicationsShow() {
        String secret = Base32.of(SECRET);

        assertThat(OneTimeCode.of(secret, NOW))
                .isEqualTo(Totp.code(SECRET, Totp.step(NOW), Totp.DIGITS));
    }

    @ParameterizedTest
    @CsvSource({"-61, false", "-30, true", "0, true", "30, true", "60, false"})
    void takesTheCodesOfThreeSteps(int seconds, boolean taken) {
        String code = Totp.code(SECRET, Totp.step(NOW.plusSeconds(seconds)), Totp.DIGITS);

        assertThat(Totp.matching(SECRET, code, NOW, 0).isPresent()).isEqualTo(taken);
    }

    @Test
    void takesNoneOfAStepThatIsOver() {
        long now = Totp.step(NOW);
        String code = Totp.code(SECRET, now, Totp.DIGITS);

        assertThat(Totp.matching(SECRET, code, NOW, now - 1)).hasValue(now);
        assertThat(Totp.matching(SECRET, code, NOW, now)).isEmpty();
        assertThat(Totp.matching(SECRET, "", NOW, 0)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "f, MY",
        "fo, MZXQ",
        "foo, MZXW6",
        "foob, MZXW6YQ",
        "fooba, MZXW6YTB",
        "foobar, MZXW6YTBOI"
    })
    void writesBase32AsItsStandardHasIt(String text, String encoded) {
        assertThat(Base32.of(text.getBytes(StandardCharsets.US_ASCII))).isEqualTo(encoded);
    }

    @Test
    void readsWhatPeopleTypeBetweenGroups() {
        assertThat(Base32.grouped("ABCDEFGHIJKLMNOP", "-")).isEqualTo("ABCD-EFGH-IJKL-MNOP");
        assertThat(Base32.typed(" abcd-efgh\u00a0ijkl\u202fmnop ")).isEqualTo("ABCDEFGHIJKLMNOP");
    }
}
