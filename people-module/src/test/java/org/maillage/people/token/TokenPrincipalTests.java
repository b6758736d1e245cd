package org.maillage.people.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.people.access.PeoplePermission.ORGANISATION_READ;
import static org.maillage.people.access.PeoplePermission.PERSON_READ;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

class TokenPrincipalTests {

    private static final UUID HERE = UUID.randomUUID();
    private static final UUID THERE = UUID.randomUUID();

    @Test
    void readsOnlyAndSaysWhichTokenItIs() {
        var token =
                new ApiTokens.Working(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        "Camille (fictive)",
                        "Site",
                        List.of("people.organisation.read"),
                        null,
                        Instant.EPOCH,
                        null);
        var principal = TokenPrincipal.of(token, new TokenLimit(token.scopes(), null));

        assertThat(principal.readOnly()).as("every use case refuses").isTrue();
        assertThat(principal.actor().accountId()).isEqualTo(token.account());
        assertThat(principal.actor().displayName()).isEqualTo("Camille (fictive) (Site)");
    }

    @Test
    void leavesItsScopesOnly() {
        var limit = new TokenLimit(List.of(ORGANISATION_READ.key()), null);

        assertThat(limit.leaves(ORGANISATION_READ)).isTrue();
        assertThat(limit.leaves(PERSON_READ)).isFalse();
        assertThat(limit.everywhere()).isTrue();
    }

    @Test
    void looksItsOrganisationsUpOnceARequest() {
        var asked = new AtomicInteger();
        var limit =
                new TokenLimit(
                        List.of(ORGANISATION_READ.key()),
                        () -> {
                            asked.incrementAndGet();
                            return Set.of(HERE);
                        });

        assertThat(limit.everywhere()).isFalse();
        assertThat(limit.within(List.of(HERE, THERE))).containsExactly(HERE);
        assertThat(limit.within(List.of(THERE))).isEmpty();
        assertThat(asked).hasValue(1);
    }
}
