package org.maillage.events.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.events.db.Tables.EVENT;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.maillage.events.site.EventsTest;
import org.maillage.events.site.Hostile;
import org.maillage.events.site.Site;

import java.util.Map;
import java.util.stream.Stream;

/** What is typed into the form of an event. */
@EventsTest
class EventFormTests extends EventScene {

    static Stream<String> hostileTitles() {
        return Hostile.texts(200);
    }

    @ParameterizedTest
    @CsvSource({
        "startDate, 2031-02-30",
        "startDate, hier",
        "endDate, 2031-03-13",
        "title, ''",
        "kind, PARTY",
        "zone, Mars/Olympus",
        "zone, Asia/Tokyo",
        "attendance, -3",
        "attendance, beaucoup",
        "hashtag, deux mots",
        "slug, Pas Bon",
        "slug, registrations",
        "owner, 00000000-0000-7000-8000-000000000000",
        "owner, ''"
    })
    void refusesWhatCannotBe(String field, String value) throws Exception {
        var answer =
                staff.send("/admin/events/new", Site.event(owner, "Refusé (fictif)", field, value));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("[name=" + field + "].is-invalid")).isNotEmpty();
        assertThat(answer.page().select("input[name=title]").val())
                .isEqualTo(field.equals("title") ? "" : "Refusé (fictif)");
    }

    @Test
    void aTitleHasItsLimit() throws Exception {
        assertThat(staff.send("/admin/events/new", Site.event(owner, "a".repeat(201))).status())
                .isEqualTo(422);
        assertThat(
                        staff.send(
                                        "/admin/events/new",
                                        Site.event(
                                                owner,
                                                "Questions (fictif)",
                                                "questions",
                                                "q".repeat(501)))
                                .status())
                .isEqualTo(422);
    }

    @Test
    void aTitleOfNothingVisibleIsRefusedBesideItsField() throws Exception {
        var answer = staff.send("/admin/events/new", Site.event(owner, "\u0085"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("[name=title].is-invalid")).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("hostileTitles")
    void hostileTextsComeBackUnharmed(String text) throws Exception {
        var slug = slug();
        var edition = text.length() > 80 ? text.substring(0, 80) : text;
        var event =
                site.publishedEvent(
                        staff,
                        Site.event(
                                owner,
                                text,
                                "slug",
                                slug,
                                "edition",
                                edition,
                                "place",
                                text,
                                "description",
                                text,
                                "questions",
                                text));

        var page = site.anybody().get("/events/" + slug).page();
        assertThat(page.select("h1").text()).isEqualTo(Hostile.shown(text));
        assertThat(page.select(".event-description").text()).isEqualTo(Hostile.shown(text));
        assertThat(page.select(".event-questions li").text()).isEqualTo(Hostile.shown(text));
        assertThat(page.select("main script, main img")).isEmpty();
        var form = staff.get(edit(event)).page();
        assertThat(form.select("input[name=title]").val()).isEqualTo(text);
        assertThat(form.select("textarea[name=description]").val()).isEqualTo(text);
        assertThat(staff.get("/admin/events/" + event + "/history").status()).isEqualTo(200);
    }

    @Test
    void aStaleFormShowsBothVersionsAndMayThenOverwrite() throws Exception {
        var event = site.newEvent(staff, Site.event(owner, "Avant (fictif)", "place", "Lille"));
        var mine = staff.fill(edit(event), Map.of("title", "Le mien (fictif)"));
        staff.send(edit(event), Map.of("title", "Le sien (fictif)", "kind", "CONGRESS"));

        var answer = staff.submit(mine, edit(event));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.page().select(".conflict").text())
                .contains("Le mien (fictif)", "Le sien (fictif)", "Congrès", "Journée d’étude");
        assertThat(answer.page().select("input[name=title]").val()).isEqualTo("Le mien (fictif)");
        assertThat(db.fetchSingle(EVENT, EVENT.ID.eq(event)).getTitle())
                .isEqualTo("Le sien (fictif)");

        var again =
                answer.page()
                        .select("form[action=" + edit(event) + "]")
                        .forms()
                        .getFirst()
                        .formData();
        assertThat(staff.submit(again, edit(event)).status()).isEqualTo(303);
        assertThat(db.fetchSingle(EVENT, EVENT.ID.eq(event)).getTitle())
                .isEqualTo("Le mien (fictif)");
    }
}
