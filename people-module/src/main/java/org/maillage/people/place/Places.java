package org.maillage.people.place;

import static org.maillage.people.db.Tables.ORGANISATION;
import static org.maillage.people.db.Tables.PLACE;

import org.jooq.DSLContext;
import org.maillage.people.db.tables.records.PlaceRecord;
import org.maillage.people.published.OrganisationId;
import org.maillage.platform.web.Conflict;
import org.maillage.platform.web.NotFound;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** The places in the database, one an organisation. */
@Component
class Places {

    private static final Place UNKNOWN =
            new Place(
                    null, null, null, null, null, null, null, null, null, null, List.of(),
                    List.of(), List.of());

    /** As long as nobody has said anything. */
    static final StoredPlace NONE = new StoredPlace(0, UNKNOWN);

    private final DSLContext db;

    Places(DSLContext db) {
        this.db = db;
    }

    /** Whose place it is. */
    record Holder(UUID owner, String name) {}

    Holder holder(OrganisationId organisation) {
        return db.select(ORGANISATION.OWNER_ID, ORGANISATION.NAME)
                .from(ORGANISATION)
                .where(ORGANISATION.ID.eq(organisation.value()))
                .fetchOptional(row -> new Holder(row.value1(), row.value2()))
                .orElseThrow(() -> new NotFound("organisation " + organisation.value()));
    }

    /** With version 0 and nothing in it, as long as nobody has said anything. */
    StoredPlace get(OrganisationId organisation) {
        return db.selectFrom(PLACE)
                .where(PLACE.ORGANISATION_ID.eq(organisation.value()))
                .fetchOptional(row -> new StoredPlace(row.getVersion(), place(row)))
                .orElse(NONE);
    }

    void save(OrganisationId organisation, int version, Place place, Instant at) {
        int saved =
                version == 0
                        ? insert(organisation, place, at)
                        : update(organisation, version, place, at);
        if (saved == 0) {
            throw new Conflict("place of " + organisation.value());
        }
    }

    private int insert(OrganisationId organisation, Place place, Instant at) {
        var row = row(place, at);
        row.setOrganisationId(organisation.value());
        row.setCreatedAt(at);
        return db.insertInto(PLACE).set(row).onConflictDoNothing().execute();
    }

    private int update(OrganisationId organisation, int version, Place place, Instant at) {
        return db.update(PLACE)
                .set(row(place, at))
                .set(PLACE.VERSION, PLACE.VERSION.plus(1))
                .where(PLACE.ORGANISATION_ID.eq(organisation.value()))
                .and(PLACE.VERSION.eq(version))
                .execute();
    }

    private static PlaceRecord row(Place place, Instant at) {
        var row = new PlaceRecord();
        var position = place.position();
        row.setChangedAt(at);
        row.setAddress(place.address());
        row.setAddressComplement(place.addressComplement());
        row.setPostalCode(place.postalCode());
        row.setQuarterCode(place.quarterCode());
        row.setLatitude(position == null ? null : position.latitude());
        row.setLongitude(position == null ? null : position.longitude());
        row.setPhone(place.phone());
        row.setEmail(place.email());
        row.setOpeningHours(place.openingHours());
        row.setSummary(place.summary());
        row.setDescription(place.description());
        row.setServices(names(place.services()));
        row.setAudiences(names(place.audiences()));
        row.setFees(names(place.fees()));
        return row;
    }

    private static Place place(PlaceRecord row) {
        return new Place(
                row.getAddress(),
                row.getAddressComplement(),
                row.getPostalCode(),
                row.getQuarterCode(),
                Position.of(row.getLatitude(), row.getLongitude()),
                row.getPhone(),
                row.getEmail(),
                row.getOpeningHours(),
                row.getSummary(),
                row.getDescription(),
                constants(row.getServices(), DigitalService::valueOf),
                constants(row.getAudiences(), Audience::valueOf),
                constants(row.getFees(), Fee::valueOf));
    }

    private static String[] names(List<? extends Enum<?>> constants) {
        return constants.stream().map(constant -> constant.name()).toArray(String[]::new);
    }

    private static <E> List<E> constants(String[] names, Function<String, E> constant) {
        return Arrays.stream(names).map(constant).toList();
    }
}
