package org.maillage.practices.sheet;

import org.junit.jupiter.api.BeforeEach;
import org.maillage.practices.site.Desk;
import org.maillage.practices.site.Grants;
import org.maillage.practices.site.Neighbours;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.UUID;

/** Somebody at the desk who may do everything, and an organisation that owns sheets. */
abstract class SheetScene {

    static final String LIST = "/admin/practices";

    @Autowired Desk desk;
    @Autowired Grants grants;
    @Autowired Neighbours neighbours;

    UUID owner;

    @BeforeEach
    void everythingIsAllowed() {
        grants.everywhere();
        owner = neighbours.organisation("Centre du Pré (fictif)");
    }
}
