package org.maillage.events.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugsTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Université d’été 2019|universite-d-ete-2019",
                "Cœur à cœur : l’habitant·e|coeur-a-coeur-l-habitant-e",
                "<script>alert(1)</script>|script-alert-1-script",
                "🎉|evenement",
                "Registrations|evenement"
            })
    void aTitleMakesAnAddress(String title, String slug) {
        assertThat(Slugs.of(title)).isEqualTo(slug);
    }

    @Test
    void leavesRoomForANumber() {
        var slug = Slugs.of("très long ".repeat(40));

        assertThat(slug).hasSizeLessThanOrEqualTo(90).doesNotEndWith("-");
        assertThat(Slugs.candidates(slug).skip(99).findFirst())
                .hasValueSatisfying(last -> assertThat(Slugs.usable(last)).isTrue());
    }

    @ParameterizedTest
    @CsvSource({"a--b", "-a", "É", "a b", "a/b", "..", "registrations"})
    void refusesWhatIsNoAddressOrAPageOfOurs(String slug) {
        assertThat(Slugs.usable(slug)).isFalse();
    }
}
