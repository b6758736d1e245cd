package org.maillage.events.programme;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.helper.HttpConnection;
import org.junit.jupiter.api.Test;
import org.maillage.events.site.EventsTest;

import java.util.List;
import java.util.UUID;

/** In which order the programme shows sessions, and how staff change it. */
@EventsTest
class ProgrammeOrderTests extends ProgrammeScene {

    @Test
    void sessionsStandUnderTheirDayInOrder() throws Exception {
        session("Un");
        session("Deux");
        session("Tôt", "startTime", "09:00", "endTime", "10:00");

        var page = site.anybody().get("/events/" + slug).page();

        assertThat(page.select(".programme-date").text()).contains("ven. 14 mars 2031");
        assertThat(blocks()).containsExactly(List.of("Un"), List.of("Deux"), List.of("Tôt"));
        assertThat(page.text()).contains("9\u202fh – 10\u202fh");
    }

    @Test
    void sessionsOfTheSameTimeStandSideBySide() throws Exception {
        session("A", "startTime", "09:00");
        session("B", "startTime", "09:00");

        var page = site.anybody().get("/events/" + slug).page();

        assertThat(blocks()).containsExactly(List.of("A", "B"));
        assertThat(page.select(".programme-parallel").text()).isEqualTo("2 séances en parallèle");
    }

    @Test
    void plainButtonsMoveSessionsAndPutThemSideBySide() throws Exception {
        var one = session("Un");
        var two = session("Deux");

        move(two, "UP");
        assertThat(blocks()).containsExactly(List.of("Deux"), List.of("Un"));
        move(one, "JOIN");
        assertThat(blocks()).containsExactly(List.of("Deux", "Un"));
        move(two, "SEPARATE");
        assertThat(blocks()).containsExactly(List.of("Un"), List.of("Deux"));
    }

    @Test
    void aMoveThatTimesForbidIsRefusedInWords() throws Exception {
        session("Tôt", "startTime", "09:00");
        var late = session("Tard", "startTime", "10:00");

        move(late, "UP");

        assertThat(staff.text(admin(""))).contains("les horaires fixent l’ordre");
        assertThat(blocks()).containsExactly(List.of("Tôt"), List.of("Tard"));
    }

    private void move(UUID session, String way) throws Exception {
        var action = admin("/sessions/" + session + "/move");
        var page = staff.get(admin("")).page();
        var token = page.select("form[action=" + action + "] input[name=_csrf]").val();
        staff.submit(
                List.of(
                        HttpConnection.KeyVal.create("_csrf", token),
                        HttpConnection.KeyVal.create("way", way)),
                action);
    }

    private List<List<String>> blocks() throws Exception {
        return site.anybody().get("/events/" + slug).page().select(".programme-block").stream()
                .map(block -> block.select(".session-title").eachText())
                .toList();
    }
}
