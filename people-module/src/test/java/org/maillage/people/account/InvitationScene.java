package org.maillage.people.account;

import static org.awaitility.Awaitility.await;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.maillage.people.LetterBox;
import org.maillage.people.rights.Role;
import org.maillagetools.testkit.Browser;
import org.springframework.beans.factory.annotation.Autowired;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** Somebody who administers accounts and invites somebody else by mail. */
abstract class InvitationScene {

    static final String STAFF = "/admin/people/invitations";
    static final String DOOR = "/sign-in/invitation";

    @Autowired Staff staff;
    @Autowired LetterBox letters;
    @Autowired MovableClock clock;
    @Autowired DSLContext dsl;

    String email;
    Browser administrator;

    @BeforeEach
    void signIn() throws Exception {
        email = "invitee-" + UUID.randomUUID() + "@exemple.test";
        clock.moveOn(Duration.ofMinutes(6));
        administrator = staff.signedIn(staff.with(Role.ADMINISTRATOR, null));
    }

    HttpResponse<String> invite() throws Exception {
        return invite(email, "READER");
    }

    /** Waits for the letter, if one is sent. */
    HttpResponse<String> invite(String address, String role) throws Exception {
        int before = letters.countFor(address);
        var answer = send(address, role, "", "fr");
        if (answer.statusCode() == 303) {
            await().until(() -> letters.countFor(address) == before + 1);
        }
        return answer;
    }

    HttpResponse<String> send(String address, String role, String organisation, String language)
            throws Exception {
        return administrator.fill(
                STAFF + "/new",
                STAFF,
                "displayName",
                "Sasha Exemple (fictif)",
                "email",
                address,
                "role",
                role,
                "organisation",
                organisation,
                "language",
                language);
    }

    HttpResponse<String> accept(Browser guest, String token) throws Exception {
        return guest.post(DOOR, form(guest.page("/sign-in"), token));
    }

    static Map<String, String> form(String page, String token) {
        return Browser.form(
                Browser.tokenOf(page),
                "token",
                token,
                "displayName",
                "Sasha Exemple (fictif)",
                "password",
                Staff.PASSWORD,
                "confirmation",
                Staff.PASSWORD);
    }
}
