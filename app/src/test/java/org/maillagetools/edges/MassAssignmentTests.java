package org.maillagetools.edges;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import org.junit.jupiter.api.Test;
import org.maillagetools.testkit.crawl.BrowserSite;
import org.maillagetools.testkit.crawl.Form;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Fields that a form does not have change nothing, whatever they are called. */
@OpenToTheWeb
class MassAssignmentTests {

    private static final List<String> NAMES =
            List.of(
                    "id",
                    "accountId",
                    "owner",
                    "ownerId",
                    "organisation",
                    "role",
                    "status",
                    "state",
                    "slug",
                    "createdAt",
                    "a[b]",
                    "a[0]",
                    "class.module.classLoader.x",
                    "form.id",
                    "_id",
                    "!id");

    /** What a form of ours could have asked for, with what it would have taken. */
    private static final Map<String, String> VALID =
            Map.of(
                    "version", "424242",
                    "status", "PUBLISHED",
                    "state", "PUBLISHED",
                    "role", "ADMINISTRATOR",
                    "published", "true",
                    "erased", "true");

    private static final List<String> OWNERS =
            List.of("owner", "ownerId", "organisation", "organisationId", "person", "personId");

    private static final String ENDS_THE_SESSION =
            ".*/(?:disable|revoke|remove|removal|view-as)|/sign-out|/sign-in/.*";

    @Autowired Territory territory;
    @Autowired JdbcClient db;

    @Test
    void noFieldOfOnesOwnIsKept() throws Exception {
        var marker = UUID.randomUUID().toString();
        var failed = new ArrayList<String>();
        int sent = 0;
        var staff = new BrowserSite(territory.newAdministrator());
        for (var known : territory.asStaff().formsPerRoute(1)) {
            if (known.action().matches(ENDS_THE_SESSION)) {
                continue;
            }
            for (var form : Form.on(known.page(), staff.open(known.page()))) {
                if (form.action().equals(known.action())) {
                    sent++;
                    int status = staff.send(withMore(form.filledIn(), marker)).status();
                    if (status >= 500) {
                        failed.add(form.action() + " " + status);
                    }
                }
            }
        }
        System.getLogger("edges")
                .log(System.Logger.Level.INFO, "edges.mass-assignment forms={0}", sent);
        assertThat(failed).isEmpty();
        assertThat(sent).isGreaterThan(20);
        assertThat(new KeptRows(db).with(marker)).isZero();
    }

    /** An event that nobody publishes stays unseen, and whoever was made for this test belongs to nothing. */
    @Test
    void noRightAndNoStateIsTakenFromAFieldThatWasNotAskedFor() throws Exception {
        var staff = new BrowserSite(territory.newAdministrator());
        var stranger = made(staff, "/admin/people/organisations/new", "/organisations", "name");
        var draft = made(staff, "/admin/events/new", "/new", "title");
        var id = stranger.replaceFirst(".*/", "");
        var rows = new KeptRows(db);
        long before = rows.with(id);
        for (var page : List.of(draft, draft + "/edit", "/admin/people/account", stranger)) {
            for (var form : Form.on(page, staff.open(page))) {
                if (!form.action()
                        .matches(ENDS_THE_SESSION + "|.*/(?:publish|organisers|memberships)")) {
                    staff.send(withValid(form.filledIn(), id));
                }
            }
        }

        assertThat(before).isPositive();
        assertThat(rows.with(id)).isEqualTo(before);
        assertThat(rows.with("424242")).isZero();
        assertThat(rows.with(draft.replaceFirst(".*/", ""))).isPositive();
        assertThat(rows.matching(draft.replaceFirst(".*/", "") + ".*PUBLISHED")).isZero();
    }

    private static String made(BrowserSite staff, String page, String ending, String name) {
        var form =
                Form.on(page, staff.open(page)).stream()
                        .filter(f -> f.action().endsWith(ending))
                        .findFirst()
                        .orElseThrow();
        return requireNonNull(
                staff.send(form.filledIn().with(name, "Témoin " + UUID.randomUUID())).location());
    }

    private static Form withValid(Form form, String stranger) {
        var more = form;
        for (var name : OWNERS) {
            more = has(form, name) ? more : more.with(name, stranger);
        }
        for (var field : VALID.entrySet()) {
            more = has(form, field.getKey()) ? more : more.with(field.getKey(), field.getValue());
        }
        return more;
    }

    private static boolean has(Form form, String name) {
        return form.fields().stream().anyMatch(field -> field.name().equals(name));
    }

    private static Form withMore(Form form, String marker) {
        var more = form;
        for (var name : NAMES) {
            if (!has(form, name)) {
                more = more.with(name, marker);
            }
        }
        return more;
    }

    /** The same search finds what a form does ask for. */
    @Test
    void whatIsKeptIsSeen() throws Exception {
        var marker = UUID.randomUUID().toString();
        var staff = new BrowserSite(territory.newAdministrator());
        var page = "/admin/people/persons/new";
        var form =
                Form.on(page, staff.open(page)).stream()
                        .filter(f -> f.action().endsWith("/persons"))
                        .findFirst()
                        .orElseThrow();

        assertThat(staff.send(form.filledIn().with("displayName", marker)).status()).isEqualTo(303);
        assertThat(new KeptRows(db).with(marker)).isPositive();
    }
}
