package org.maillage.practices.stand;

import org.junit.jupiter.api.BeforeEach;
import org.maillage.platform.id.UuidV7;
import org.maillage.practices.site.Desk;
import org.maillage.practices.site.Grants;
import org.maillage.practices.site.Neighbours;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.Map;
import java.util.UUID;

/** A market of an event, and an organisation that owns practices to be shown there. */
abstract class StandScene {

    static final String LIST = "/admin/practices/stands";

    @Autowired Desk desk;
    @Autowired Grants grants;
    @Autowired Neighbours neighbours;

    UUID event;
    UUID owner;
    UUID market;

    @BeforeEach
    void aMarketStands() {
        grants.everywhere();
        owner = neighbours.organisation("Exposante (fictive)");
        event = UuidV7.next();
        market = neighbours.market(event);
    }

    String practice(String title) {
        return desk.publicSheet("generic", owner, Map.of("title", title));
    }

    Desk.Page ask(String practice) {
        return ask(practice, market);
    }

    Desk.Page ask(String practice, UUID where) {
        return desk.submit(
                LIST + "/new",
                Map.of("practice", Desk.idIn(practice).toString(), "session", where.toString()));
    }
}
