package org.maillage.platform.web.list;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.row;
import static org.maillage.platform.web.LampSite.ID;
import static org.maillage.platform.web.LampSite.KIND;
import static org.maillage.platform.web.LampSite.LAMP;
import static org.maillage.platform.web.LampSite.LIT_AT;
import static org.maillage.platform.web.LampSite.NAME;
import static org.maillage.platform.web.LampSite.ROOMS;
import static org.maillage.platform.web.LampSite.WATTS;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.maillage.platform.id.UuidV7;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Lamps, and a list of them. */
abstract class ListingScene {

    static final ListRequest START = ListRequest.of("/lamps");
    private static final Field<JSONB> DETAILS =
            field(name("sample", "lamp", "details"), SQLDataType.JSONB);

    @Autowired DSLContext db;

    record Row(UUID id, String name, @Nullable Instant litAt, List<String> rooms) {}

    Listing<Row> lamps() {
        return Listing.of(db, LAMP, "sample.list")
                .key(ID)
                .where(KIND.ne("HIDDEN"))
                .search(word -> NAME.containsIgnoreCase(word))
                .facet("kind", KIND, "sample.kind.")
                .facet("room", ROOMS, room -> room)
                .facet("colour", DSL.jsonbGetAttributeAsText(DETAILS, "colour"), colour -> colour)
                .sort("name", NAME.collate(Collations.FRENCH).asc())
                .sort("lit", LIT_AT.desc(), NAME.asc())
                .sort("watts", WATTS.asc())
                .column("name", "name")
                .pageSize(7)
                .rows(row(ID, NAME, LIT_AT, ROOMS.convertFrom(List::of)).mapping(Row::new));
    }

    void lamp(
            String name,
            String kind,
            @Nullable Instant litAt,
            @Nullable Integer watts,
            String colour,
            String... rooms) {
        db.insertInto(LAMP)
                .set(ID, UuidV7.next())
                .set(NAME, name)
                .set(KIND, kind)
                .set(LIT_AT, litAt)
                .set(WATTS, watts)
                .set(DETAILS, JSONB.valueOf("{\"colour\": \"" + colour + "\"}"))
                .set(ROOMS, rooms)
                .execute();
    }

    void lamp(String name) {
        lamp(name, "DESK", null, null, "red");
    }

    @AfterEach
    void removeLamps() {
        db.deleteFrom(LAMP).execute();
    }
}
