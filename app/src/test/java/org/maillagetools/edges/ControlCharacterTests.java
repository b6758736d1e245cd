package org.maillagetools.edges;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillagetools.testkit.Browser;
import org.maillagetools.testkit.crawl.BrowserSite;
import org.maillagetools.testkit.crawl.Form;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What cannot be written, or is no text at all, is refused or taken out of it; no row keeps it. */
@OpenToTheWeb
class ControlCharacterTests {

    private static final String MARK = "Temoin";

    /** Those that cannot be seen, as they are and as JSON writes them; tab and the ends of lines can. */
    private static final String KEPT = "[\\x01-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f]|\\\\u00[01]";

    @Autowired Territory territory;
    @Autowired JdbcClient db;

    @ParameterizedTest
    @ValueSource(strings = {"%00", "a%00b", "%ED%A0%80", "a%ED%BF%BFb"})
    void whatIsNoTextIsRefused(String bytes) throws Exception {
        assertThat(answers(bytes)).isNotEmpty().allMatch(answer -> answer.endsWith(" 400"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%01%08%0B%0C%0E%1F%7F",
                "%1B%5B31mrouge",
                "%C2%80%C2%9F",
                "%FF%FE",
                "%C0%AF",
                "%F4%90%80%80",
                "%EF%BF%BE%EF%BF%BF",
                "%",
                "%u0000"
            })
    void whatCannotBeSeenIsRefusedOrTakenOut(String bytes) throws Exception {
        assertThat(answers(bytes)).isNotEmpty().noneMatch(answer -> answer.matches(".* [05]\\d*"));
        assertThat(new KeptRows(db).matching(KEPT)).isZero();
    }

    @Test
    void aControlCharacterThatIsKeptIsSeen() {
        var id = UUID.randomUUID();
        db.sql(
                        "insert into platform.event_quarantine (id, listener_id, event_type,"
                            + " serialized_event, publication_date, attempts, reason) values (:id,"
                            + " E'a\\x07', 'b', '{}', now(), 8, 'UNKNOWN_LISTENER')")
                .param("id", id)
                .update();
        try {
            assertThat(new KeptRows(db).matching(KEPT)).isOne();
        } finally {
            db.sql("delete from platform.event_quarantine where id = :id").param("id", id).update();
        }
    }

    private List<String> answers(String bytes) throws Exception {
        var answers = new ArrayList<String>();
        var browser = territory.newAdministrator();
        var staff = new BrowserSite(browser);
        for (var seen : territory.asStaff().formsPerRoute(1)) {
            for (var form : Form.on(seen.page(), staff.open(seen.page()))) {
                if (form.action().equals(seen.action()) && !form.textFields().isEmpty()) {
                    answers.add(form.action() + " " + status(browser, form, bytes));
                }
            }
        }
        return answers;
    }

    private static int status(Browser browser, Form form, String bytes) throws Exception {
        var marked =
                form.filledIn()
                        .with(field -> field.text() ? field.with(MARK + field.value()) : field);
        var content = marked.encoded().replace(MARK, bytes);
        return browser.postFromHere(form.action(), BodyPublishers.ofString(content)).statusCode();
    }
}
