package org.maillage.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.maillage.platform.actor.Device;
import org.maillage.platform.actor.Sessions;
import org.maillage.platform.id.UuidV7;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;

import java.time.Instant;
import java.util.Collections;
import java.util.UUID;

/** What modules keep with a session: sealed, and for its holder alone. */
@SecurityTest
class SessionKeepsakesTests {

    private static final String NAME = "sample.keepsake";

    @Autowired Sessions sessions;

    private final UUID account = UuidV7.next();
    private final MockHttpServletRequest request = signedIn(account);

    @Test
    void isReadAgain() {
        sessions.keep(NAME, "Élodie", request);
        sessions.keep("sample.other", "autre", request);

        assertThat(sessions.kept(NAME, request)).hasValue("Élodie");
        assertThat(sessions.kept("sample.none", request)).isEmpty();
    }

    @Test
    void isNotReadable() {
        sessions.keep(NAME, "Elodie", request);

        assertThat(stored(request)).isBase64().doesNotContain("Elodie", "RWxvZGll");
    }

    @Test
    void isForNobodyElse() {
        sessions.keep(NAME, "Élodie", request);
        var other = signedIn(UuidV7.next());
        other.getSession().setAttribute("kept " + NAME, stored(request));

        assertThat(sessions.kept(NAME, other)).isEmpty();
        var namesake = signedIn(account);
        namesake.getSession().setAttribute("kept sample.other", stored(request));
        assertThat(sessions.kept("sample.other", namesake)).isEmpty();
    }

    @Test
    void whatCannotBeOpenedIsNotThere() {
        for (String text : new String[] {"", "é", "AAAA", "A".repeat(80)}) {
            request.getSession().setAttribute("kept " + NAME, text);

            assertThat(sessions.kept(NAME, request)).as(text).isEmpty();
        }
    }

    @Test
    void thereIsNoneOfNobody() {
        var nobody = new MockHttpServletRequest();

        assertThat(sessions.kept(NAME, nobody)).isEmpty();
        assertThatThrownBy(() -> sessions.keep(NAME, "Élodie", nobody))
                .isInstanceOf(IllegalStateException.class);
        assertThat(nobody.getSession(false)).isNull();
    }

    private static MockHttpServletRequest signedIn(UUID account) {
        var request = new MockHttpServletRequest();
        request.getSession()
                .setAttribute(
                        SessionContexts.HOLDER,
                        new SessionHolder(account, Instant.EPOCH, Device.UNKNOWN, null));
        return request;
    }

    private static String stored(MockHttpServletRequest request) {
        var name =
                Collections.list(request.getSession().getAttributeNames()).stream()
                        .filter(key -> key.endsWith(NAME))
                        .findFirst()
                        .orElseThrow();
        return String.valueOf(request.getSession().getAttribute(name));
    }
}
