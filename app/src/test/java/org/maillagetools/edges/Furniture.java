package org.maillagetools.edges;

import org.maillagetools.testkit.crawl.Form;
import org.maillagetools.testkit.crawl.Site;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What the demonstration data do not show, made as people make it: a guest, a second account, drafts. Whatever a page shows only then
 * is found by the crawl.
 */
final class Furniture {

    private static final Pattern PASSWORD_LINK =
            Pattern.compile("/sign-in/password\\?token=[\\w-]+");
    private static final Pattern INVITATION_LINK =
            Pattern.compile("/sign-in/invitation\\?token=[\\w-]+");
    private static final Pattern UUIDS = Pattern.compile("/[0-9a-f-]{36}$");
    private static final String EVENT = "/events/journee-d-etude-fictive";

    private final Site anybody;
    private final Site staff;
    private final JdbcClient db;
    private final List<String> addresses = new ArrayList<>();

    Furniture(Site anybody, Site staff, JdbcClient db) {
        this.anybody = anybody;
        this.staff = staff;
        this.db = db;
    }

    /** The addresses that lead to what was made. */
    List<String> bringIn() {
        halt();
        mail();
        jobs();
        imports();
        register();
        account();
        invitation();
        joinRequest();
        addresses.add(send(staff, "/admin/practices/sheets/new/generic", "generic", Map.of()));
        event();
        membership();
        secondFactor();
        token();
        return addresses;
    }

    private void register() {
        var page = EVENT + "/register";
        addresses.add(send(anybody, page, page, Map.of("name", "Dominique Exemple (fictif)")));
        var event = first("/admin/events", "/admin/events/");
        addresses.add(event + "/registrations");
    }

    /** One to be enabled again, and the link by which its password is chosen. */
    private void account() {
        var page =
                send(
                        staff,
                        "/admin/people/accounts/new",
                        "/accounts",
                        Map.of("email", "essai-" + UUID.randomUUID() + "@exemple.test"));
        var link = PASSWORD_LINK.matcher(staff.open(page).body());
        if (link.find()) {
            addresses.add(link.group());
        }
        var gone =
                send(
                        staff,
                        "/admin/people/accounts/new",
                        "/accounts",
                        Map.of("email", "essai-" + UUID.randomUUID() + "@exemple.test"));
        send(staff, gone, "/disable", Map.of());
        lostFactor(UUID.fromString(gone.substring(gone.lastIndexOf('/') + 1)));
        addresses.add(gone);
    }

    /** One that may be sent again, and the link by which it is accepted. */
    private void invitation() {
        var page =
                send(
                        staff,
                        "/admin/people/invitations/new",
                        "/invitations",
                        Map.of("email", "essai-" + UUID.randomUUID() + "@exemple.test"));
        var link = INVITATION_LINK.matcher(staff.open(page).body());
        if (link.find()) {
            addresses.add(link.group());
        }
        addresses.add(page);
    }

    private void joinRequest() {
        send(
                anybody,
                "/sign-in/join",
                "/join",
                Map.of("email", "essai-" + UUID.randomUUID() + "@exemple.test"));
        addresses.add(first("/admin/people/join-requests", "/admin/people/join-requests/"));
    }

    /** A second factor that somebody has to take away. */
    private void lostFactor(UUID account) {
        db.sql(
                        """
                        insert into people.one_time_password (account_id, secret, confirmed_at, last_step)
                        values (:account, decode(repeat('00', 48), 'hex'), now(), 0)
                        """)
                .param("account", account)
                .update();
    }

    /** A secret that waits for its first code. */
    private void secondFactor() {
        var page = "/admin/people/account/second-factor";
        var typed = Map.of("proof", Territory.PASSWORD, "change", "BEGIN");
        addresses.add(send(staff, page, page, typed));
    }

    /** One that may be withdrawn; the page shows a new one once, and to nobody else. */
    private void token() {
        db.sql(
                        """
                        insert into people.api_token
                          (id, account_id, name, scopes, token_hash, created_at, expires_at)
                        select gen_random_uuid(), id, 'Essai (fictif)', array['people.organisation.read'],
                          sha256(gen_random_uuid()::text::bytea), now(), now() + interval '30 days'
                        from people.account where email = :staff
                        """)
                .param("staff", staffEmail())
                .update();
    }

    private void event() {
        var draft = send(staff, "/admin/events/new", "/new", Map.of("title", "Brouillon (fictif)"));
        send(staff, draft + "/organisers", "/organisers", Map.of());
        addresses.add(draft);
        var event = first("/admin/events", "/admin/events/");
        var session = first(event, event + "/sessions/");
        send(staff, session + "/appearances/new", "/new", Map.of());
        addresses.add(session);
    }

    private void membership() {
        var organisation = first("/admin/people/organisations", "/admin/people/organisations/");
        send(staff, organisation + "/memberships/new", "/memberships", Map.of());
        picture(UUID.fromString(organisation.substring(organisation.lastIndexOf('/') + 1)));
        send(staff, organisation + "/accreditations/new", "/accreditations", Map.of());
        send(
                staff,
                organisation + "/former-names/new",
                "/former-names",
                Map.of("formerName", "Ancien nom (fictif)"));
        addresses.add(organisation);
    }

    /** A file is sent by no form of this walk. */
    private void picture(UUID organisation) {
        db.sql(
                        """
                        with file as (
                          insert into platform.stored_file
                            (id, stored_at, record_type, record_id, media_type, size, sha256, place)
                          values (gen_random_uuid(), now(), 'people.organisation', :id, 'image/gif', 6,
                            sha256('GIF89a'), 'DATABASE')
                          returning id),
                        content as (insert into platform.stored_file_content select id, 'GIF89a' from file)
                        insert into people.organisation_picture (organisation_id, file_id)
                        select :id, id from file
                        """)
                .param("id", organisation)
                .update();
    }

    private String first(String page, String beginning) {
        return staff
                .open(page)
                .html()
                .select("main a[href^=" + beginning + "]")
                .eachAttr("href")
                .stream()
                .filter(link -> UUIDS.matcher(link).find())
                .findFirst()
                .orElseThrow();
    }

    /** Where the form leads to, once what has to be filled in is filled in. */
    private static String send(Site site, String page, String ending, Map<String, String> typed) {
        var form =
                Form.on(page, site.open(page)).stream()
                        .filter(f -> f.action().endsWith(ending))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("No form on " + page))
                        .filledIn();
        for (var field : typed.entrySet()) {
            form = form.with(field.getKey(), field.getValue());
        }
        var answer = site.send(form);
        if (answer.location() == null) {
            throw new IllegalStateException(page + ": " + answer.text("main"));
        }
        return answer.location();
    }

    /** On its way; nobody works on it. */
    private void jobs() {
        db.sql(
                        """
                        insert into platform.job
                          (id, kind, subject_id, name, account_id, actor_name, state, done, total, made_at, started_at)
                        select gen_random_uuid(), 'platform.transfer.check', gen_random_uuid(), 'essai.csv', id,
                          display_name, 'RUNNING', 250, 1000, now(), now()
                        from people.account where email = :staff
                        """)
                .param("staff", staffEmail())
                .update();
    }

    private String staffEmail() {
        return staff.open("/admin/people/account").html().select("input[name=username]").val();
    }

    /** One whose columns are to be chosen, one with a row to mend. */
    private void imports() {
        for (var state : List.of("UPLOADED", "CHECKED")) {
            var id = UUID.randomUUID();
            db.sql(
                            """
                            insert into platform.import (id, owner_id, account_id, target, state, file_name, headers,
                              headers_key, mapping, row_count, made_at, changed_at, expires_at)
                            select :id, (select min(o.id::text)::uuid from people.organisation o), a.id, 'people.person.import',
                              :state, 'essai.csv', array['Nom', 'Courriel'], sha256('essai'),
                              array['displayName', 'email'], 2, now(), now(), now() + interval '1 day'
                            from people.account a where a.email = :staff
                            """)
                    .param("id", id)
                    .param("state", state)
                    .param("staff", staffEmail())
                    .update();
            db.sql(
                            """
                            insert into platform.import_row (import_id, row_no, cells, problems) values
                              (:id, 2, '["Dominique Exemple (fictif)", "d@exemple.test"]', null),
                              (:id, 3, '["Camille Exemple (fictif)", "personne"]',
                                '[{"field": "email", "message": "Email", "arguments": []}]')
                            """)
                    .param("id", id)
                    .update();
            addresses.add("/admin/platform/imports/" + id);
        }
    }

    /** An application event that no listener knows: somebody has to decide. */
    private void halt() {
        var id = UUID.randomUUID();
        db.sql(
                        """
                        insert into platform.event_quarantine
                          (id, listener_id, event_type, serialized_event, publication_date, attempts, reason)
                        values (:id, 'sample.nobody', 'org.sample.Nothing', '{}', now(), 8, 'UNKNOWN_LISTENER')
                        """)
                .param("id", id)
                .update();
        addresses.add("/admin/platform/publications/" + id);
    }

    /** A mail that could not be sent: it may be dropped, or sent once more. */
    private void mail() {
        var id = UUID.randomUUID();
        db.sql(
                        """
                        insert into platform.outgoing_mail
                          (id, written_at, message_id, template, language, recipient, subject, body,
                           state, attempts, due_at, last_error)
                        values (:id, now(), '<' || :id || '@exemple.test>', 'sample.mail', 'fr',
                          'camille@exemple.test', 'Bonjour', 'Bonjour', 'FAILED', 1,
                          now() + interval '1 day', 'Nobody listens')
                        """)
                .param("id", id)
                .update();
        addresses.add("/admin/platform/mail/" + id);
    }
}
