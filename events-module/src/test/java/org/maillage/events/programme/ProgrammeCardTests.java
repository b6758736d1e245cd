package org.maillage.events.programme;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.maillage.events.published.SessionCardChanged;
import org.maillage.events.published.SessionCardsRequested;
import org.maillage.events.published.SessionId;
import org.maillage.events.site.EventsTest;
import org.maillage.events.site.Heard;
import org.maillage.platform.id.UuidV7;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What is told of sessions, to other modules and in the history, and what those modules offer for them. */
@EventsTest
class ProgrammeCardTests extends ProgrammeScene {

    @Autowired Heard heard;

    @Test
    void aMovedDayReachesTheCardsOfItsSessions() throws Exception {
        var session = session("Atelier (fictif)");
        staff.send(admin("/days/" + day), Map.of("date", "2031-03-15"));

        assertThat(cards(session)).extracting(SessionCardChanged::revision).containsExactly(1L, 2L);
        assertThat(cards(session).getLast().day()).isEqualTo(LocalDate.of(2031, 3, 15));
        assertThat(staff.send(admin("/days/new"), Map.of("date", "2031-02-30")).status())
                .isEqualTo(422);
        assertThat(staff.send(admin("/days/new"), Map.of("date", "2031-03-15")).status())
                .isEqualTo(422);
    }

    @Test
    void aRemovedSessionLeavesALastCard() throws Exception {
        var session = session("Atelier (fictif)");
        staff.press(
                admin("/sessions/" + session), admin("/sessions/" + session + "/remove"), Map.of());

        assertThat(cards(session).getLast().removed()).isTrue();
        assertThat(cards(session).getLast().revision()).isEqualTo(2);
        assertThat(staff.get(admin("/sessions/" + session)).status()).isEqualTo(404);
        assertThat(staff.text(admin("/history"))).contains("Séance supprimée", "Atelier (fictif)");
    }

    @Test
    void aRemovedSessionIsToldByTheEventsHistory() throws Exception {
        var person = site.upstream().person("Claude Martin (fictif)");
        var session = session("Ateliers perdus", "question", "Que reste-t-il ?");
        var path = admin("/sessions/" + session);
        staff.send(
                path + "/appearances/new",
                Map.of("person", person.toString(), "role", "MODERATOR"));
        staff.press(path, path + "/remove", Map.of());

        var history =
                staff.get(admin("/history")).page().select(".history-entries > li").eachText();

        assertThat(history)
                .anySatisfy(entry ->
                        assertThat(entry)
                                .contains("Séance supprimée", "Ateliers perdus", "Atelier")
                                .contains("Que reste-t-il ?", "14 mars 2031"))
                .anySatisfy(entry ->
                        assertThat(entry)
                                .contains("Personne d’une séance supprimée", "Animateur·rice"));
        assertThat(history).noneMatch(entry -> entry.contains("Claude Martin"));
    }

    @Test
    void whoAsksIsSentAllCardsAsTheyAre() throws Exception {
        var session = session("Atelier (fictif)");
        site.upstream()
                .publish(
                        new SessionCardsRequested(UuidV7.next(), Instant.EPOCH, "practices", null));
        site.upstream().settle();

        assertThat(cards(session)).hasSize(2);
        assertThat(cards(session).getLast().revision()).isEqualTo(1);
        assertThat(cards(session).getLast().eventSlug()).isEqualTo(slug);
    }

    @Test
    void offeredEntriesStandUnderTheirSessionByRevision() throws Exception {
        var session = session("Marché (fictif)", "kind", "PRACTICE_MARKET");
        var stand = UuidV7.next();
        site.upstream().publish(entry(stand, session, 2, "Stand deux (fictif)", false));
        site.upstream().settle();
        site.upstream().publish(entry(stand, session, 1, "Stand un (fictif)", false));
        site.upstream().settle();

        var entries = site.anybody().get("/events/" + slug).page().select(".session-entries a");
        assertThat(entries.eachText()).containsExactly("Stand deux (fictif)");
        assertThat(entries.attr("href")).isEqualTo("/practices/stands/deux");

        site.upstream().publish(entry(stand, session, 3, "Stand deux (fictif)", true));
        site.upstream().settle();
        assertThat(site.anybody().get("/events/" + slug).page().select(".session-entries"))
                .isEmpty();
    }

    private List<SessionCardChanged> cards(UUID session) {
        return heard.of(SessionCardChanged.class).stream()
                .filter(card -> card.session().value().equals(session))
                .toList();
    }

    private static OfferedStand entry(
            UUID stand, UUID session, long revision, String title, boolean withdrawn) {
        return new OfferedStand(
                UuidV7.next(),
                Instant.EPOCH,
                stand,
                new SessionId(session),
                title,
                "/practices/stands/deux",
                revision,
                withdrawn);
    }
}
