package org.maillage.events.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.events.db.Tables.DAY;
import static org.maillage.events.db.Tables.ROOM;
import static org.maillage.events.db.Tables.SESSION;

import org.jooq.DSLContext;
import org.jsoup.helper.HttpConnection;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.maillage.events.event.EventHolders;
import org.maillage.events.programme.Rooms.RoomFacts;
import org.maillage.events.published.EventId;
import org.maillage.events.published.SessionCardChanged;
import org.maillage.events.published.SessionCardsRequested;
import org.maillage.events.published.SessionId;
import org.maillage.events.site.EventsTest;
import org.maillage.events.site.Heard;
import org.maillage.events.site.Hostile;
import org.maillage.events.site.Site;
import org.maillage.events.site.Visitor;
import org.maillage.events.site.Waiting;
import org.maillage.platform.actor.Actor;
import org.maillage.platform.actor.CurrentActor;
import org.maillage.platform.id.UuidV7;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

@EventsTest
class ProgrammePagesTests {

    @Autowired Site site;
    @Autowired Heard heard;
    @Autowired DSLContext db;
    @Autowired TransactionOperations transaction;
    @Autowired EventHolders holders;
    @Autowired ArrangeRooms arrange;
    @Autowired CurrentActor actor;

    private Visitor staff;
    private UUID event = UUID.randomUUID();
    private String slug = "";
    private UUID day = UUID.randomUUID();

    static Stream<String> hostileTitles() {
        return Hostile.texts(300);
    }

    @BeforeEach
    void anEventOfOneDay() throws Exception {
        staff = site.administrator();
        slug = "programme-" + UUID.randomUUID();
        event =
                site.publishedEvent(
                        staff,
                        Site.event(
                                site.upstream().organisation("Fédération (fictive)"),
                                "Programme (fictif)",
                                "slug",
                                slug));
        site.newDay(staff, event, "2031-03-14");
        day = db.fetchSingle(DAY, DAY.EVENT_ID.eq(event)).getId();
    }

    private String admin(String path) {
        return "/admin/events/" + event + path;
    }

    private UUID session(String title, String... others) throws Exception {
        var fields = Site.session("WORKSHOP", title, others);
        fields.putIfAbsent("day", day.toString());
        return site.newSession(staff, event, fields);
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

    private List<SessionCardChanged> cards(UUID session) {
        return heard.of(SessionCardChanged.class).stream()
                .filter(card -> card.session().value().equals(session))
                .toList();
    }

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
    void aDayWithSessionsStays() throws Exception {
        session("Atelier (fictif)");
        staff.press(admin("/days/" + day), admin("/days/" + day + "/remove"), Map.of());

        assertThat(staff.text(admin(""))).contains("déplacez-les d’abord");
        assertThat(db.fetchExists(DAY, DAY.ID.eq(day))).isTrue();
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

    @Test
    void removingARoomLeavesTheSession() throws Exception {
        staff.send(admin("/rooms"), Map.of("name", "Salle (fictive)"));
        var room = db.fetchSingle(ROOM, ROOM.EVENT_ID.eq(event)).getId();
        var session = session("Atelier (fictif)", "room", room.toString());
        assertThat(staff.send(admin("/rooms"), Map.of("name", "Salle (fictive)")).status())
                .isEqualTo(422);

        staff.press(admin("/rooms"), admin("/rooms/" + room + "/remove"), Map.of());

        assertThat(db.fetchSingle(SESSION, SESSION.ID.eq(session)).getRoomId()).isNull();
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
    void aRoomOrDayRemovedWhileASessionIsWrittenIsAnErrorBesideItsField() throws Exception {
        staff.send(admin("/rooms"), Map.of("name", "Salle bleue"));
        var room = db.fetchSingle(ROOM, ROOM.EVENT_ID.eq(event)).getId();
        var session = session("Sans salle");

        for (var path : List.of("/sessions/new", "/sessions/" + session)) {
            var filled =
                    staff.fill(
                            admin(path),
                            Site.session("WORKSHOP", "Dans la salle", "room", room.toString()));
            var answer = meanwhile(() -> remove(room), () -> staff.submit(filled, admin(path)));
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.page().select("[name=room].is-invalid")).isNotEmpty();
            db.insertInto(ROOM)
                    .set(ROOM.ID, room)
                    .set(ROOM.EVENT_ID, event)
                    .set(ROOM.NAME, "Salle bleue")
                    .execute();
        }
    }

    @Test
    void twoRoomsOfOneNameAtTheSameTimeAreRefusedInWords() throws Exception {
        staff.send(admin("/rooms"), Map.of("name", "Salle bleue"));
        var room = db.fetchSingle(ROOM, ROOM.EVENT_ID.eq(event)).getId();
        var path = admin("/rooms/" + room);
        var filled = staff.fill(path, Map.of("name", "Salle rouge"));

        var answer =
                meanwhile(
                        () ->
                                actor.as(
                                        new Actor.Software("test"),
                                        () ->
                                                arrange.add(
                                                        new EventId(event),
                                                        UuidV7.next(),
                                                        new RoomFacts("Salle rouge", null))),
                        () -> staff.submit(filled, path));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("[name=name].is-invalid")).isNotEmpty();
    }

    private void remove(UUID room) {
        holders.holdProgramme(new EventId(event));
        db.deleteFrom(ROOM).where(ROOM.ID.eq(room)).execute();
    }

    /** What is sent while the change has not been committed. */
    private Visitor.Answer meanwhile(Runnable change, Callable<Visitor.Answer> send)
            throws Exception {
        try (var threads = Executors.newSingleThreadExecutor()) {
            return Objects.requireNonNull(
                            transaction.execute(_ -> {
                                change.run();
                                var answer = threads.submit(send);
                                Waiting.untilSomebodyWaits(db);
                                return answer;
                            }))
                    .get();
        }
    }
}
