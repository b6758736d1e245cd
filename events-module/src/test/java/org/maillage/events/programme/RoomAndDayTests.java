package org.maillage.events.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.events.db.Tables.DAY;
import static org.maillage.events.db.Tables.ROOM;
import static org.maillage.events.db.Tables.SESSION;

import org.junit.jupiter.api.Test;
import org.maillage.events.event.EventHolders;
import org.maillage.events.programme.Rooms.RoomFacts;
import org.maillage.events.published.EventId;
import org.maillage.events.site.EventsTest;
import org.maillage.events.site.Site;
import org.maillage.events.site.Visitor;
import org.maillage.events.site.Waiting;
import org.maillage.platform.actor.Actor;
import org.maillage.platform.actor.CurrentActor;
import org.maillage.platform.id.UuidV7;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** Rooms and days that are removed or renamed while sessions need them. */
@EventsTest
class RoomAndDayTests extends ProgrammeScene {

    @Autowired TransactionOperations transaction;
    @Autowired EventHolders holders;
    @Autowired ArrangeRooms arrange;
    @Autowired CurrentActor actor;

    @Test
    void aDayWithSessionsStays() throws Exception {
        session("Atelier (fictif)");
        staff.press(admin("/days/" + day), admin("/days/" + day + "/remove"), Map.of());

        assertThat(staff.text(admin(""))).contains("déplacez-les d’abord");
        assertThat(db.fetchExists(DAY, DAY.ID.eq(day))).isTrue();
    }

    @Test
    void removingARoomLeavesTheSession() throws Exception {
        var room = room("Salle (fictive)");
        var session = session("Atelier (fictif)", "room", room.toString());
        assertThat(staff.send(admin("/rooms"), Map.of("name", "Salle (fictive)")).status())
                .isEqualTo(422);

        staff.press(admin("/rooms"), admin("/rooms/" + room + "/remove"), Map.of());

        assertThat(db.fetchSingle(SESSION, SESSION.ID.eq(session)).getRoomId()).isNull();
    }

    @Test
    void aRoomOrDayRemovedWhileASessionIsWrittenIsAnErrorBesideItsField() throws Exception {
        var room = room("Salle bleue");
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
        var room = room("Salle bleue");
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
