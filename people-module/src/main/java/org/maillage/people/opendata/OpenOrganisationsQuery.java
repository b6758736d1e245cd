package org.maillage.people.opendata;

import static org.jooq.impl.DSL.row;
import static org.maillage.people.db.Tables.ORGANISATION;
import static org.maillage.people.db.Tables.ORGANISATION_AND_ABOVE;
import static org.maillage.people.db.Tables.PLACE;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.maillage.people.opendata.OpenOrganisation.Identity;
import org.maillage.people.opendata.OpenOrganisation.Offer;
import org.maillage.people.opendata.OpenOrganisation.Reception;
import org.maillage.people.period.Today;
import org.maillage.people.place.Audience;
import org.maillage.people.place.DigitalService;
import org.maillage.people.place.Fee;
import org.maillage.people.published.OrganisationType;
import org.maillage.platform.web.list.Collations;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Organisations with all that open data tells of them. */
@Component
class OpenOrganisationsQuery {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final String NATIONAL = OrganisationType.NATIONAL_FEDERATION.name();

    private final DSLContext db;
    private final Today today;

    OpenOrganisationsQuery(DSLContext db, Today today) {
        this.db = db;
        this.today = today;
    }

    /** In the order of their names. */
    List<OpenOrganisation> of(Collection<UUID> ids) {
        return db.select(
                        row(
                                        ORGANISATION.ID,
                                        ORGANISATION.TYPE.convertFrom(OrganisationType::valueOf),
                                        ORGANISATION.NAME,
                                        inNetwork(),
                                        changedOn(),
                                        identity(),
                                        reception(),
                                        offer())
                                .mapping(OpenOrganisation::new))
                .from(ORGANISATION)
                .leftJoin(PLACE)
                .on(PLACE.ORGANISATION_ID.eq(ORGANISATION.ID))
                .where(ORGANISATION.ID.in(ids))
                .orderBy(ORGANISATION.NAME.collate(Collations.FRENCH), ORGANISATION.ID)
                .fetch(organisation -> organisation.value1());
    }

    private Field<Boolean> inNetwork() {
        var above = ORGANISATION_AND_ABOVE.call(ORGANISATION.ID, DSL.val(today.date())).as("above");
        var head = ORGANISATION.as("head");
        return DSL.field(
                DSL.exists(
                        DSL.selectOne()
                                .from(above)
                                .join(head)
                                .on(head.ID.eq(above.ID))
                                .where(head.TYPE.eq(NATIONAL))));
    }

    private static Field<LocalDate> changedOn() {
        return DSL.greatest(ORGANISATION.CHANGED_AT, PLACE.CHANGED_AT)
                .convertFrom(OpenOrganisationsQuery::day);
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, PARIS);
    }

    private static SelectField<Identity> identity() {
        return row(
                        ORGANISATION.SIRET,
                        ORGANISATION.RNA,
                        ORGANISATION.COMMUNE,
                        ORGANISATION.COG_CODE,
                        ORGANISATION.WEBSITE)
                .mapping(Identity::new);
    }

    private static SelectField<Reception> reception() {
        return row(
                        PLACE.ADDRESS,
                        PLACE.ADDRESS_COMPLEMENT,
                        PLACE.POSTAL_CODE,
                        PLACE.LATITUDE,
                        PLACE.LONGITUDE,
                        PLACE.PHONE,
                        PLACE.EMAIL,
                        PLACE.OPENING_HOURS)
                .mapping(Reception::new);
    }

    private static SelectField<Offer> offer() {
        return row(PLACE.SUMMARY, PLACE.DESCRIPTION, PLACE.SERVICES, PLACE.AUDIENCES, PLACE.FEES)
                .mapping((summary, description, services, audiences, fees) ->
                        new Offer(
                                summary,
                                description,
                                terms(services, name -> DigitalService.valueOf(name).term()),
                                terms(audiences, name -> Audience.valueOf(name).term()),
                                terms(fees, name -> Fee.valueOf(name).term())));
    }

    private static List<String> terms(String @Nullable [] names, Function<String, String> term) {
        return names == null ? List.of() : Arrays.stream(names).map(term).toList();
    }
}
