package org.maillage.people.organisation;

import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.maillage.people.access.PeoplePermission.ORGANISATION_READ;
import static org.maillage.people.db.Tables.MEMBERSHIP;
import static org.maillage.people.db.Tables.ORGANISATION;
import static org.maillage.people.db.Tables.PLACE;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.maillage.people.access.VisibleOwners;
import org.maillage.people.accreditation.AccreditationsInOrder;
import org.maillage.people.db.Routines;
import org.maillage.people.db.tables.Organisation;
import org.maillage.people.period.Today;
import org.maillage.platform.web.list.Collations;
import org.maillage.platform.web.list.ListDefinition;
import org.maillage.platform.web.list.ListPage;
import org.maillage.platform.web.list.ListRequest;
import org.maillage.platform.web.list.Listing;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.UUID;

/** The list of organisations. */
@Component
class OrganisationListQuery {

    private static final int MOST = 10_000;
    private static final Organisation PARENT = ORGANISATION.as("parent");

    private final DSLContext db;
    private final VisibleOwners visible;
    private final Today today;
    private final AccreditationsInOrder accreditations;

    OrganisationListQuery(
            DSLContext db,
            VisibleOwners visible,
            Today today,
            AccreditationsInOrder accreditations) {
        this.db = db;
        this.visible = visible;
        this.today = today;
        this.accreditations = accreditations;
    }

    /**
     * @param parents names of the organisations of which it is a member today
     */
    record Row(
            UUID id,
            String name,
            String type,
            @Nullable String commune,
            @Nullable String departmentCode,
            @Nullable String region,
            List<String> parents) {

        public @Nullable String place() {
            return Places.line(commune, departmentCode, region);
        }
    }

    ListPage<Row> page(ListRequest request) {
        return page(request, DSL.noCondition());
    }

    /** The same with one organisation in it, for a file of one. */
    ListPage<Row> one(ListRequest request, UUID id) {
        return page(request, ORGANISATION.ID.eq(id));
    }

    private ListPage<Row> page(ListRequest request, Condition which) {
        var list = definition().where(which);
        export(list);
        return list.rows(
                        row(
                                        ORGANISATION.ID,
                                        ORGANISATION.NAME,
                                        ORGANISATION.TYPE,
                                        ORGANISATION.COMMUNE,
                                        ORGANISATION.DEPARTMENT_CODE,
                                        ORGANISATION.REGION,
                                        parents())
                                .mapping(Row::new))
                .page(request);
    }

    /** The same list, told by names only. */
    ListPage<OrganisationSelection.Chosen> chosen(ListRequest request) {
        return definition()
                .rows(
                        row(ORGANISATION.ID, ORGANISATION.NAME)
                                .mapping(OrganisationSelection.Chosen::new))
                .page(request);
    }

    /** All that the list would show page after page, ten thousand at most. */
    List<UUID> ids(ListRequest request) {
        return definition().pageSize(MOST).rows(ORGANISATION.ID).page(request).rows();
    }

    private ListDefinition definition() {
        return Listing.of(db, ORGANISATION, "people.organisation.list")
                .key(ORGANISATION.ID)
                .where(visible.among(ORGANISATION.OWNER_ID, ORGANISATION_READ))
                .search(word -> ORGANISATION.SEARCH_TEXT.contains(Routines.fold(DSL.val(word))))
                .facet("type", ORGANISATION.TYPE, "people.organisation.type.")
                .facet("region", ORGANISATION.REGION, name -> name)
                .facet("department", ORGANISATION.DEPARTMENT_CODE, Departments::label)
                .facet(
                        "accreditation",
                        accreditations.of(ORGANISATION.ID),
                        "people.organisation.standing.")
                .sort("name", ORGANISATION.NAME.collate(Collations.FRENCH).asc())
                .sort("changed", ORGANISATION.CHANGED_AT.desc())
                .column("name", "name")
                .column("type", null)
                .column("place", null)
                .column("parents", null);
    }

    private static void export(ListDefinition list) {
        list.export("name", ORGANISATION.NAME)
                .export("type", ORGANISATION.TYPE, "people.organisation.type.")
                .export("aliases", ORGANISATION.ALIASES)
                .export("commune", ORGANISATION.COMMUNE)
                .export("cogCode", ORGANISATION.COG_CODE)
                .export("department", ORGANISATION.DEPARTMENT_CODE)
                .export("region", ORGANISATION.REGION)
                .export("siret", ORGANISATION.SIRET)
                .export("rna", ORGANISATION.RNA)
                .export("website", ORGANISATION.WEBSITE)
                .export("phone", ofPlace(PLACE.PHONE))
                .export("email", ofPlace(PLACE.EMAIL))
                .export("address", ofPlace(PLACE.ADDRESS))
                .export("addressComplement", ofPlace(PLACE.ADDRESS_COMPLEMENT))
                .export("postalCode", ofPlace(PLACE.POSTAL_CODE))
                .export("quarter", ofPlace(PLACE.QUARTER_CODE))
                .export("id", ORGANISATION.ID);
    }

    private static Field<String> ofPlace(TableField<?, String> field) {
        return DSL.field(
                select(field).from(PLACE).where(PLACE.ORGANISATION_ID.eq(ORGANISATION.ID)));
    }

    private Field<List<String>> parents() {
        return multiset(
                        select(PARENT.NAME)
                                .from(MEMBERSHIP)
                                .join(PARENT)
                                .on(PARENT.ID.eq(MEMBERSHIP.PARENT_ID))
                                .where(MEMBERSHIP.CHILD_ID.eq(ORGANISATION.ID))
                                .and(inForce())
                                .orderBy(PARENT.NAME.collate(Collations.FRENCH)))
                .convertFrom(names -> names.map(Record1::value1));
    }

    private Condition inForce() {
        return DSL.condition(
                Routines.inForce(MEMBERSHIP.FROM_DATE, MEMBERSHIP.TO_DATE, DSL.val(today.date())));
    }
}
