package org.maillage.people.organisation;

import static org.maillage.people.db.Tables.ORGANISATION;

import org.jooq.DSLContext;
import org.maillage.platform.actor.Access;
import org.maillage.platform.actor.Permission;
import org.maillage.platform.web.form.Option;
import org.maillage.platform.web.list.Collations;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

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
        return choices(_ -> true);
    }

    /** Those in which the actor may. */
    public List<Option> where(Permission permission) {
        return access.may(permission, null) ? all() : choices(id -> access.may(permission, id));
    }

    /** Says beside the field that what was sent is not among what was offered. */
    public static void check(BindingResult errors, String field, List<Option> offered) {
        if (errors.getTarget() != null
                && offered.stream()
                        .noneMatch(option -> option.chosen(errors.getFieldValue(field)))) {
            errors.rejectValue(field, "people.organisation.unknown");
        }
    }

    private List<Option> choices(Predicate<UUID> wanted) {
        return db
                .select(ORGANISATION.ID, ORGANISATION.NAME)
                .from(ORGANISATION)
                .orderBy(ORGANISATION.NAME.collate(Collations.FRENCH), ORGANISATION.ID)
                .fetch()
                .stream()
                .filter(row -> wanted.test(row.value1()))
                .map(row -> Option.named(row.value1(), row.value2()))
                .toList();
    }
}
