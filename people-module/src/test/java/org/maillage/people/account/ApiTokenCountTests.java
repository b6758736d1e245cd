package org.maillage.people.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.people.account.ApiClient.ORGANISATIONS;
import static org.maillage.people.account.ApiClient.PAGE;
import static org.maillage.people.account.ApiClient.SELF;
import static org.maillage.people.db.Tables.API_TOKEN;
import static org.maillage.people.db.Tables.API_TOKEN_USE;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** How often a token is used, and who tries too often. */
@AccountTest
class ApiTokenCountTests extends ApiTokenScene {

    @Autowired MovableClock clock;

    @Test
    void whoeverTriesManyWaits() throws Exception {
        for (int i = 0; i < 30; i++) {
            assertThat(api.status(SELF, "essai-" + i)).isEqualTo(401);
        }
        var braked = api.get(SELF, "encore");
        ApiAnswers.isProblem(braked, 429);
        assertThat(braked.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 301L);

        var token = ApiClient.token(holder, "Site", ORGANISATIONS);
        assertThat(api.status(SELF, token)).as("a right one, from there").isEqualTo(200);
        assertThat(staff.signedIn(person).get(PAGE).statusCode())
                .as("signing in, from there")
                .isEqualTo(200);
        clock.moveOn(Duration.ofMinutes(6));
        assertThat(api.status(SELF, "encore")).isEqualTo(401);
    }

    @Test
    void eachHasItsRequestsAMinute() throws Exception {
        var token = ApiClient.token(holder, "Site", ORGANISATIONS);
        var other = ApiClient.token(holder, "Autre", ORGANISATIONS);
        assertThat(api.status(SELF, token)).isEqualTo(200);
        dsl.update(API_TOKEN_USE).set(API_TOKEN_USE.REQUESTS, 299).execute();

        assertThat(api.status(SELF, token)).isEqualTo(200);
        var braked = api.get(SELF, token);
        ApiAnswers.isProblem(braked, 429);
        assertThat(braked.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 61L);
        assertThat(api.status(SELF, other)).isEqualTo(200);

        clock.moveOn(Duration.ofSeconds(61));
        assertThat(api.status(SELF, token)).isEqualTo(200);
    }

    @Test
    void knowsTheHourOfItsLastUseHoweverManyAskAtOnce() throws Exception {
        var token = ApiClient.token(holder, "Site", ORGANISATIONS);
        assertThat(holder.page(PAGE)).contains("jamais utilisé");

        atOnce(40, () -> api.status(SELF, token)).forEach(s -> assertThat(s).isEqualTo(200));
        var first = usedAt();
        assertThat(first).isEqualTo(first.truncatedTo(ChronoUnit.HOURS));

        clock.moveOn(Duration.ofHours(2));
        atOnce(40, () -> api.status(SELF, token)).forEach(s -> assertThat(s).isEqualTo(200));
        assertThat(usedAt()).isEqualTo(first.plus(2, ChronoUnit.HOURS));
        assertThat(holder.page(PAGE)).contains("dernière utilisation");
        assertThat(
                        dsl.select(API_TOKEN_USE.REQUESTS)
                                .from(API_TOKEN_USE)
                                .join(API_TOKEN)
                                .on(API_TOKEN.ID.eq(API_TOKEN_USE.TOKEN_ID))
                                .where(API_TOKEN.ACCOUNT_ID.eq(person.id()))
                                .fetchSingle()
                                .value1())
                .isEqualTo(40);
    }

    private Instant usedAt() {
        return dsl.select(API_TOKEN.USED_AT)
                .from(API_TOKEN)
                .where(API_TOKEN.ACCOUNT_ID.eq(person.id()))
                .fetchSingle()
                .value1();
    }

    private static <T> List<T> atOnce(int times, Callable<T> work) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = threads.invokeAll(Collections.nCopies(times, work));
            var results = new ArrayList<T>();
            for (var one : all) {
                results.add(one.get());
            }
            return results;
        }
    }
}
