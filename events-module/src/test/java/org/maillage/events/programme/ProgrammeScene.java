package org.maillage.events.programme;

import static org.maillage.events.db.Tables.DAY;
import static org.maillage.events.db.Tables.ROOM;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.maillage.events.site.Site;
import org.maillage.events.site.Visitor;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.Map;
import java.util.UUID;

/** An event of one day, which staff fill with sessions. */
abstract class ProgrammeScene {

    @Autowired Site site;
    @Autowired DSLContext db;

    Visitor staff;
    UUID event = UUID.randomUUID();
    String slug = "";
    UUID day = UUID.randomUUID();

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

    String admin(String path) {
        return "/admin/events/" + event + path;
    }

    UUID session(String title, String... others) throws Exception {
        var fields = Site.session("WORKSHOP", title, others);
        fields.putIfAbsent("day", day.toString());
        return site.newSession(staff, event, fields);
    }

    UUID room(String name) throws Exception {
        staff.send(admin("/rooms"), Map.of("name", name));
        return db.fetchSingle(ROOM, ROOM.EVENT_ID.eq(event)).getId();
    }
}
