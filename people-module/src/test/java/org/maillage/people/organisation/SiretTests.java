package org.maillage.people.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiretTests {

    private record Sample(@Siret String siret) {}

    private static boolean isAccepted(String siret) {
        try (var factory = Validation.buildDefaultValidatorFactory()) {
            return factory.getValidator().validate(new Sample(siret)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "73282932000074", "35600000000048", "35600000049837"})
    void takesWhatAddsUp(String siret) {
        assertThat(isAccepted(siret)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "73282932000075",
                "7328293200007",
                "732829320000740",
                "7328293200007A",
                "35600000049838",
                "11111111111111"
            })
    void refusesWhatDoesNot(String siret) {
        assertThat(isAccepted(siret)).isFalse();
    }
}
