package org.maillage.people.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

class ProviderPropertiesTests {

    @Test
    void isOffUnlessSomebodyNamesAService() {
        assertThat(new ProviderProperties("", "", "", "", "", "", false).configured()).isFalse();
        assertThat(with("https://sso.exemple.test/realms/essai").configured()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://sso.exemple.test",
                "http://localhost.exemple.test",
                "http://localhost@exemple.test",
                "sso.exemple.test",
                "ftp://localhost",
                "https://",
                "pas une adresse"
            })
    void refusesAServiceThatAnybodyCouldSpeakFor(String issuer) {
        assertThatThrownBy(() -> with(issuer))
                .isInstanceOf(InvalidConfigurationPropertyValueException.class)
                .hasMessageContaining("maillage.sign-in.oidc.issuer");
    }

    @Test
    void believesItsOwnMachine() {
        assertThat(with("http://localhost:9000").configured()).isTrue();
        assertThat(with("http://127.0.0.1:9000/realms/essai").configured()).isTrue();
        assertThat(with("http://[::1]:9000").configured()).isTrue();
    }

    @Test
    void saysWhatIsMissing() {
        assertThatThrownBy(
                        () -> new ProviderProperties("https://a.test", "", "s", "A", "", "", false))
                .hasMessageContaining("client-id");
        assertThatThrownBy(() ->
                        new ProviderProperties("https://a.test", "c", " ", "A", "", "", false))
                .hasMessageContaining("client-secret");
        assertThatThrownBy(() ->
                        new ProviderProperties("https://a.test", "c", "s", "", "A", "", false))
                .hasMessageContaining("label");
    }

    @Test
    void hasANameInBothLanguages() {
        var both =
                new ProviderProperties(
                        "https://a.test", "c", "s", "l’Annuaire", "Directory", "", false);

        assertThat(both.label("fr")).isEqualTo("l’Annuaire");
        assertThat(both.label("en")).isEqualTo("Directory");
        assertThat(with("https://a.test").label("en")).isEqualTo("A");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://a.test/sortie?x=1", "http://localhost:9000/fin", "none", ""})
    void mayBeToldWhereTheServiceSignsPeopleOut(String endpoint) {
        var named = new ProviderProperties("https://a.test", "c", "s", "A", "", endpoint, false);

        assertThat(named.endSessionEndpoint()).isEqualTo(endpoint);
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "http://a.test/sortie", "/sortie", "aucun"})
    void isNotToldToLeadAnywhere(String endpoint) {
        assertThatThrownBy(() ->
                        new ProviderProperties(
                                "https://a.test", "c", "s", "A", "", endpoint, false))
                .hasMessageContaining("end-session-endpoint");
    }

    private static ProviderProperties with(String issuer) {
        return new ProviderProperties(issuer, "c", "s", "A", "", "", false);
    }
}
