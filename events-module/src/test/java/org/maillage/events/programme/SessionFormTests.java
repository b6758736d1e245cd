package org.maillage.events.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.events.db.Tables.ROOM;
import static org.maillage.events.db.Tables.SESSION;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.maillage.events.site.EventsTest;
import org.maillage.events.site.Hostile;
import org.maillage.events.site.Site;

import java.util.Map;
import java.util.stream.Stream;

/** What is typed into the form of a session. */
@EventsTest
class SessionFormTests extends ProgrammeScene {

    static Stream<String> hostileTitles() {
        return Hostile.texts(300);
    }

    @ParameterizedTest
    @CsvSource({
        "startTime, 25:00",
        "endTime, 08:00",
        "kind, PARTY",
        "title, ''",
        "day, 00000000-0000-7000-8000-000000000000",
        "room, nulle part",
        "capacity, 0"
    })
    void refusesWhatCannotBe(String field, String value) throws Exception {
        var answer =
                staff.send(
                        admin("/sessions/new"),
                        Site.session("WORKSHOP", "Refusée", "startTime", "09:00", field, value));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(db.fetchCount(SESSION, SESSION.EVENT_ID.eq(event))).isZero();
    }

    @Test
    void anEndNeedsABeginning() throws Exception {
        assertThat(
                        staff.send(
                                        admin("/sessions/new"),
                                        Site.session("BREAK", "Refusée", "endTime", "10:00"))
                                .status())
                .isEqualTo(422);
    }

    @Test
    void daysOfAnotherEventAreNoChoice() throws Exception {
        var other =
                site.newEvent(
                        staff,
                        Site.event(
                                site.upstream().organisation("Autre (fictive)"), "Autre (fictif)"));

        var answer =
                staff.send(
                        "/admin/events/" + other + "/sessions/new",
                        Site.session("WORKSHOP", "Égarée", "day", day.toString()));

        assertThat(answer.status()).isEqualTo(422);
    }

    @ParameterizedTest
    @MethodSource("hostileTitles")
    void hostileTextsComeBackUnharmed(String text) throws Exception {
        var session = session(text, "question", text, "description", text);

        var page = site.anybody().get("/events/" + slug).page();
        assertThat(page.select(".session-title").text()).isEqualTo(Hostile.shown(text));
        assertThat(page.select(".session-question").text()).contains(Hostile.shown(text));
        assertThat(page.select(".session-description").text()).isEqualTo(Hostile.shown(text));
        assertThat(page.select("main script, main img")).isEmpty();
        var form = staff.get(admin("/sessions/" + session)).page();
        assertThat(form.select("input[name=title]").val()).isEqualTo(text);
    }

    @Test
    void aStaleFormShowsBothVersionsWithNamesOfRooms() throws Exception {
        staff.send(admin("/rooms"), Map.of("name", "Salle bleue", "capacity", "30"));
        var room = db.fetchSingle(ROOM, ROOM.EVENT_ID.eq(event)).getId();
        var session = session("Avant");
        var path = admin("/sessions/" + session);
        var mine = staff.fill(path, Map.of("title", "Le mien"));
        staff.send(path, Map.of("room", room.toString()));

        var answer = staff.submit(mine, path);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.page().select(".conflict").text()).contains("Le mien", "Salle bleue");
        assertThat(site.anybody().text("/events/" + slug)).contains("Salle bleue");
    }
}
