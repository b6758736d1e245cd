package org.maillage.people.organisation;

import static org.maillage.people.db.Tables.ORGANISATION;

import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.Result;
import org.maillage.platform.actor.Access;
import org.maillage.platform.actor.Permission;
import org.maillage.platform.web.form.Option;
import org.maillage.platform.web.list.Collations;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

import java.util.List;
import java.util.UUID;

/** Organisations to choose from in a form. */
@Component
public class OrganisationChoices {

    private final DSLContext db;
    private final Access access;

    OrganisationChoices(DSLContext db, Access access) {
        this.db = db;
        this.access = access;
    }

    /** All of them: names of organisations are no secret inside the network. */
    public List<Option> all() {
        return organisations().map(row -> Option.named(row.value1(), row.value2()));
    }

    /** Those in which the actor may. */
    public List<Option> where(Permission permission) {
        if (access.may(permission, null)) {
            return all();
        }
        var all = organisations();
        var allowed = access.among(permission, all.map(Record2::value1));
        return all.stream()
                .filter(row -> allowed.contains(row.value1()))
                .map(row -> Option.named(row.value1(), row.value2()))
                .toList();
    }

    /** Says beside the field that what was sent is not among what was offered. */
    public static void check(BindingResult errors, String field, List<Option> offered) {
        if (errors.getTarget() != null
                && offered.stream()
                        .noneMatch(option -> option.chosen(errors.getFieldValue(field)))) {
            errors.rejectValue(field, "people.organisation.unknown");
        }
    }

    private Result<Record2<UUID, String>> organisations() {
        return db.select(ORGANISATION.ID, ORGANISATION.NAME)
                .from(ORGANISATION)
                .orderBy(ORGANISATION.NAME.collate(Collations.FRENCH), ORGANISATION.ID)
                .fetch();
    }
}
