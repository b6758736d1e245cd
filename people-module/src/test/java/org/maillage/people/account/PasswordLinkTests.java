package org.maillage.people.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.maillage.people.rights.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.net.http.HttpResponse;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

@AccountTest
class PasswordLinkTests {

    private static final String NEXT = "quatre hérissons reviennent";

    @Autowired Staff staff;
    @Autowired AccountLinks links;
    @Autowired DSLContext dsl;
    @Autowired MovableClock clock;
    @Autowired PlatformTransactionManager transactions;

    @Test
    void endsWhenTheHolderChangesThePassword() throws Exception {
        var person = staff.with(Role.READER, null);
        String token = make(person.id());
        var holder = staff.signedIn(person);

        holder.fill(
                "/admin/people/account",
                "/admin/people/account",
                "present",
                Staff.PASSWORD,
                "password",
                NEXT,
                "confirmation",
                NEXT);

        assertThat(staff.signIn(staff.browser(), person.email(), NEXT).statusCode()).isEqualTo(303);
        assertThat(works(token)).isFalse();
    }

    @Test
    void endsWhenThePasswordIsChosenByAnother() throws Exception {
        var person = staff.with(Role.READER, null);
        String token = make(person.id());
        String other = Tokens.next();
        dsl.execute(
                "insert into people.account_link (token_hash, account_id, made_at, expires_at)"
                        + " select ?, account_id, made_at, expires_at from people.account_link"
                        + " where token_hash = ?",
                Tokens.hash(other),
                Tokens.hash(token));

        assertThat(choose(other, NEXT).statusCode()).isEqualTo(303);

        assertThat(works(token)).isFalse();
    }

    @Test
    void ofTwoMadeAtTheSameMomentOneWorks() throws Exception {
        var person = staff.with(Role.READER, null);
        var second = new CompletableFuture<String>();

        String first =
                inTransaction(() -> {
                    String made = links.makeForPassword(person.id(), null, clock.instant());
                    second.completeAsync(() -> make(person.id()));
                    await().until(() -> second.isDone() || somebodyWaits());
                    return made;
                });

        assertThat(works(second.get())).isTrue();
        assertThat(works(first)).isFalse();
    }

    @Test
    void knowsWhoseNameAndAddressAreNoPassword() throws Exception {
        var person = staff.with(Role.READER, null);
        String token = make(person.id());

        assertThat(choose(token, "camille essai fictif").statusCode()).isEqualTo(422);
        assertThat(choose(token, "essai.exemple.test").statusCode()).isEqualTo(422);
        assertThat(choose(token, NEXT).statusCode()).isEqualTo(303);
    }

    private String make(UUID account) {
        return inTransaction(() -> links.makeForPassword(account, null, clock.instant()));
    }

    private String inTransaction(java.util.function.Supplier<String> work) {
        return Objects.requireNonNull(
                new TransactionTemplate(transactions).execute(_ -> work.get()));
    }

    private boolean somebodyWaits() {
        return dsl.fetchExists(
                dsl.selectOne()
                        .from("pg_stat_activity")
                        .where("wait_event_type = 'Lock' and datname = current_database()")
                        .and(DSL.condition("query ilike '%people%account%'")));
    }

    private boolean works(String token) throws Exception {
        return staff.browser().get("/sign-in/password?token=" + token).statusCode() == 200;
    }

    private HttpResponse<String> choose(String token, String password) throws Exception {
        return staff.browser()
                .fill(
                        "/sign-in/password?token=" + token,
                        "/sign-in/password",
                        "token",
                        token,
                        "password",
                        password,
                        "confirmation",
                        password);
    }
}
