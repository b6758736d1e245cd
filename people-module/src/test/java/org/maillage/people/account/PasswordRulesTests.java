package org.maillage.people.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "un mot de passe assez long",
                "trois hérissons traversent",
                "x7!Kp2#qLm9z",
                "brouette-velours-41",
                "la pluie tombe à Roubaix",
                "🦔🌳🚲🏡🎈🎷🧵🍐🥁🎨🪁🧀"
            })
    void letsOwnOnesPass(String password) {
        assertThat(PasswordRules.flawOf(password)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "court", "onze caract", "éééééé"})
    void asksForTwelveCharacters(String password) {
        assertThat(PasswordRules.flawOf(password)).hasValue(PasswordRules.Flaw.TOO_SHORT);
    }

    @Test
    void takesAtMostAPageOfThem() {
        assertThat(PasswordRules.flawOf("abcde fghij ".repeat(22)))
                .hasValue(PasswordRules.Flaw.TOO_LONG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "motdepasse2024!",
                "Mot de passe 1",
                "M0tDeP4sse123",
                "azertyuiop123",
                "qwertyuiop[]12",
                "123456789012",
                "aaaaaaaaaaaa",
                "abababababab",
                "Administrateur1",
                "centresocial59",
                "MaillageMaillage",
                "bienvenue2026!!",
                "P@ssword@dmin",
                "098765432109"
            })
    void refusesWhatEverybodyWouldTryFirst(String password) {
        assertThat(PasswordRules.flawOf(password)).hasValue(PasswordRules.Flaw.TOO_COMMON);
    }

    @Test
    void refusesTheHoldersOwnNames() {
        assertThat(
                        PasswordRules.flawOf(
                                "camille-essai-12", "camille.essai@exemple.test", "Camille Essai"))
                .hasValue(PasswordRules.Flaw.TOO_COMMON);
        assertThat(PasswordRules.flawOf("camille-essai-12")).isEmpty();
    }
}
