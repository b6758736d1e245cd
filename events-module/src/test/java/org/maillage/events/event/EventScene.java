package org.maillage.events.event;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.maillage.events.site.Site;
import org.maillage.events.site.Visitor;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.UUID;

/** Staff of a federation that owns events. */
abstract class EventScene {

    @Autowired Site site;
    @Autowired DSLContext db;

    Visitor staff;
    UUID owner = UUID.randomUUID();

    @BeforeEach
    void staffOfAFederation() throws Exception {
        owner = site.upstream().organisation("Fédération (fictive)");
        staff = site.administrator();
    }

    static String slug() {
        return "evenement-" + UUID.randomUUID();
    }

    static String edit(UUID event) {
        return "/admin/events/" + event + "/edit";
    }
}
