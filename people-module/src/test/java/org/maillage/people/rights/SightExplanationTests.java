package org.maillage.people.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.people.db.Tables.ACCOUNT;
import static org.maillage.people.db.Tables.ROLE_GRANT;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maillage.people.access.PersonField;
import org.maillage.people.access.Visibility;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** What is explained of each field is what each reader's own page shows. */
@RightsTest
class SightExplanationTests extends SightScene {

    @ParameterizedTest
    @EnumSource
    void everyLineSaysWhatTheReadersOwnPageShows(PersonField field) throws Exception {
        for (var level : Visibility.values()) {
            if (field == PersonField.LISTING && level == Visibility.STAFF) {
                continue;
            }
            choose(field, level);
            var who = page(administrator, sight(""));
            for (var reader : readers.entrySet()) {
                var told = reader.getKey() + ", " + field + " " + level;
                var shown = shown(reader.getValue());
                assertThat(explained(reader.getValue())).as(told).isEqualTo(shown);
                if (!reader.getKey().equals("the person")) {
                    assertThat(listed(who, reader.getValue())).as(told).isEqualTo(shown);
                }
            }
        }
    }

    @Test
    void eachLineNamesTheGrantsAndTheirEnd() throws Exception {
        choose(PersonField.EMAIL, Visibility.FEDERATION);
        var beside = reader("reader beside");
        db.update(ROLE_GRANT)
                .set(ROLE_GRANT.LAST_DAY, today.date())
                .where(ROLE_GRANT.ACCOUNT_ID.eq(beside))
                .execute();

        var why = page(administrator, sight("?account=" + beside));

        assertThat(why.select("#part-EMAIL").text())
                .contains("les structures de la même fédération", "Lecture", "jusqu’au");
        assertThat(why.select("#part-RAW_TEXT").text()).contains("Non", "Il manque un rôle");
        assertThat(
                        page(administrator, sight("?account=" + reader("the person")))
                                .select("#part-PHONE")
                                .text())
                .contains("C’est sa propre fiche");
    }

    @Test
    void whoAsksIsToldNoNameThatTheyDoNotAdminister() throws Exception {
        choose(PersonField.EMAIL, Visibility.NETWORK);
        var delegate = reader("delegate above");

        var who = page(delegate, sight(""));

        assertThat(who.select("a[href*=account=" + reader("reader") + "]")).isNotEmpty();
        assertThat(who.select("a[href*=account=" + administrator + "]")).isEmpty();
        assertThat(who.text()).contains("que vous n’administrez pas");
        assertThat(answer(delegate, sight("?account=" + administrator)).getStatus()).isEqualTo(404);
        var own = page(reader("the person"), sight(""));
        assertThat(own.select("main a[href*=account=]")).isEmpty();
        assertThat(own.text()).contains("que vous n’administrez pas");
        assertThat(answer(reader("reader"), sight("")).getStatus()).isEqualTo(404);
    }

    @Test
    void anAccountThatIsDisabledSeesNothing() throws Exception {
        var own = reader("the person");
        for (var account : new UUID[] {own, reader("editor")}) {
            db.update(ACCOUNT)
                    .set(ACCOUNT.STATE, "DISABLED")
                    .where(ACCOUNT.ID.eq(account))
                    .execute();

            assertThat(explained(account).values()).containsOnly(false);
        }
    }

    /** As the explanation for the account says. */
    private Map<String, Boolean> explained(UUID account) throws Exception {
        var lines = new TreeMap<String, Boolean>();
        for (var line :
                page(administrator, sight("?account=" + account)).select("main li[id^=part-]")) {
            lines.put(line.id().substring("part-".length()), saysYes(line));
        }
        return lines;
    }

    /** As the list of all who see something says; whoever is not in it sees nothing. */
    private static Map<String, Boolean> listed(Document who, UUID account) {
        var parts = who.select("main li[id^=part-]").eachAttr("id");
        var row = who.selectFirst("main tr:has(a[href*=account=" + account + "])");
        var cells = new TreeMap<String, Boolean>();
        for (int i = 0; i < parts.size(); i++) {
            cells.put(
                    parts.get(i).substring("part-".length()),
                    row != null && saysYes(row.select("td").get(i + 1)));
        }
        return cells;
    }

    private static boolean saysYes(Element where) {
        return where.select(".visually-hidden").text().startsWith("Oui");
    }

    /** As the reader's own pages show. */
    private Map<String, Boolean> shown(UUID account) throws Exception {
        var path = "/admin/people/persons/" + person;
        var answer = answer(account, path);
        var text = answer.getContentAsString(StandardCharsets.UTF_8);
        var shown = new TreeMap<String, Boolean>();
        shown.put("LISTING", answer.getStatus() == 200);
        shown.put("EMAIL", text.contains(person + "@exemple.test"));
        shown.put("PHONE", text.contains("p" + person));
        shown.put("FUNCTIONS", text.contains("f" + person));
        shown.put("RAW_TEXT", text.contains("r" + person));
        shown.put("HISTORY", answer(account, path + "/history").getStatus() == 200);
        return shown;
    }
}
