package org.maillagetools.edges;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillagetools.testkit.Browser;
import org.maillagetools.testkit.crawl.Form;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.ArrayList;
import java.util.List;

/** What is no form is heard by no route, even with a token of whoever sends it. */
@OpenToTheWeb
class ContentTypeTests {

    private static final String NEW_PERSON = "/admin/people/persons";
    private static final String IMPORT = "/admin/people/persons/import";

    @Autowired Territory territory;
    @Autowired JdbcClient db;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "text/plain",
                "application/xml",
                "multipart/form-data",
                "multipart/form-data; boundary=x",
                "multipart/form-data; boundary=\"x",
                "application/x-www-form-urlencodedx",
                "no type",
                ""
            })
    void noRouteHearsWhatIsNoForm(String type) throws Exception {
        var rows = new KeptRows(db);
        var before = rows.now();
        var heard = new ArrayList<String>();

        for (var form : territory.asStaff().formsPerRoute(1)) {
            int status = send(form.filledIn(), type);
            if (status < 400 || status > 499) {
                heard.add(form.action() + " " + status);
            }
        }

        assertThat(heard).isEmpty();
        assertThat(rows.now()).isEqualTo(before);
    }

    /** The same request is heard once it says that it is a form. */
    @Test
    void aFormIsHeard() throws Exception {
        var rows = new KeptRows(db);
        var before = rows.now();
        var form =
                territory.asStaff().formsPerRoute(1).stream()
                        .filter(f -> f.action().equals(NEW_PERSON))
                        .findFirst()
                        .orElseThrow();

        assertThat(send(form.filledIn(), "application/x-www-form-urlencoded")).isEqualTo(303);
        assertThat(rows.now()).isNotEqualTo(before);
    }

    /** The one form that brings files brings them, from somebody who has signed in; of anybody else nothing is read. */
    @Test
    void aFileIsHeardByItsFormAndFromAnAccountOnly() throws Exception {
        var staff = territory.administrator();
        var owner =
                db.sql("select min(id::text) from people.organisation")
                        .query(String.class)
                        .single();
        var body =
                part("_csrf", Browser.tokenOf(staff.page(IMPORT)))
                        + part("owner", owner)
                        + part("file\"; filename=\"essai.csv", "Nom complet\nEssai (fictif)\n")
                        + "--x--\r\n";

        assertThat(upload(Wire.of(territory.port(), staff), IMPORT, body)).isEqualTo(303);
        assertThat(upload(Wire.of(territory.port(), staff), NEW_PERSON, body)).isEqualTo(415);
        long rows = new KeptRows(db).with("Essai (fictif)");
        assertThat(upload(Wire.anonymous(territory.port()), IMPORT, body)).isEqualTo(303);
        assertThat(rows).isPositive();
        assertThat(new KeptRows(db).with("Essai (fictif)")).isEqualTo(rows);
    }

    private static int upload(Wire wire, String path, String body) throws Exception {
        return wire.send(
                        "POST",
                        path,
                        body,
                        "Sec-Fetch-Site: same-origin",
                        "Content-Type: multipart/form-data; boundary=x")
                .status();
    }

    private static String part(String name, String content) {
        return "--x\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                .formatted(name, content);
    }

    private int send(Form form, String type) throws Exception {
        var staff = territory.administrator();
        var lines =
                new ArrayList<>(
                        List.of(
                                "X-CSRF-TOKEN: "
                                        + Browser.tokenOf(staff.page("/admin/people/account")),
                                "Sec-Fetch-Site: same-origin"));
        if (!type.isEmpty()) {
            lines.add("Content-Type: " + type);
        }
        var wire = Wire.of(territory.port(), staff);
        return wire.send("POST", form.action(), form.encoded(), lines.toArray(String[]::new))
                .status();
    }
}
