package org.maillage.people.account;

import static org.maillage.people.db.Tables.JOIN_REQUEST;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.maillage.people.LetterBox;
import org.maillage.people.Organisations;
import org.maillage.people.rights.Role;
import org.maillagetools.testkit.Browser;
import org.springframework.beans.factory.annotation.Autowired;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;

/** Somebody who asks to join a centre, and the one who administers accounts there. */
abstract class JoinScene {

    static final String ASK = "/sign-in/join";
    static final String STAFF = "/admin/people/join-requests";

    @Autowired Staff staff;
    @Autowired LetterBox letters;
    @Autowired MovableClock clock;
    @Autowired Organisations organisations;
    @Autowired DSLContext dsl;

    String email;
    UUID centre;
    Browser delegate;

    @BeforeEach
    void signIn() throws Exception {
        email = "demande-" + UUID.randomUUID() + "@exemple.test";
        clock.moveOn(Duration.ofMinutes(6));
        centre = organisations.named("Centre Essai " + UUID.randomUUID()).value();
        delegate = staff.signedIn(staff.with(Role.DELEGATE, centre));
    }

    HttpResponse<String> ask(String address) throws Exception {
        return staff.browser()
                .fill(
                        ASK,
                        ASK,
                        "displayName",
                        "Sasha Exemple (fictif)",
                        "email",
                        address,
                        "organisation",
                        centre.toString(),
                        "message",
                        "Je tiens l’accueil");
    }

    UUID id() {
        return dsl.select(JOIN_REQUEST.ID)
                .from(JOIN_REQUEST)
                .where(JOIN_REQUEST.EMAIL.eq(email))
                .fetchSingle()
                .value1();
    }
}
