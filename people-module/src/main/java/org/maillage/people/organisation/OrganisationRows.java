package org.maillage.people.organisation;

import static org.maillage.people.access.PeoplePermission.ORGANISATION_EDIT;

import jakarta.validation.Validator;

import org.jspecify.annotations.Nullable;
import org.maillage.people.field.RowViolations;
import org.maillage.platform.actor.Access;
import org.maillage.platform.transfer.ImportRow;
import org.maillage.platform.transfer.RowProblem;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;

/** Looks at a row as the form would, and at whom it means. */
@Component
class OrganisationRows {

    private static final String NO_NAME = "people.organisation.import.nameless";

    private final Validator validator;
    private final KnownOrganisations organisations;
    private final Access access;
    private final OrganisationParts parts;

    OrganisationRows(
            Validator validator,
            KnownOrganisations organisations,
            Access access,
            OrganisationParts parts) {
        this.validator = validator;
        this.organisations = organisations;
        this.access = access;
        this.parts = parts;
    }

    /**
     * A row that has been looked at.
     *
     * @param known the organisation that it means; null: a new one
     * @param form how the organisation would be, if nothing is wrong
     */
    record Judged(
            ImportRow row,
            @Nullable StoredOrganisation known,
            OrganisationForm form,
            List<RowProblem> problems) {

        Judged {
            problems = List.copyOf(problems);
        }
    }

    Judged judge(ImportRow read) {
        var row = new ImportedOrganisation(read);
        var meant = organisations.meantBy(row);
        var known = meant.known();
        var form = known == null ? row.fresh() : row.over(known.stored(), known.called());
        var problems = new ArrayList<RowProblem>();
        check(row, meant.doubt(), problems);
        problems.addAll(RowViolations.problems(read, validator.validate(form)));
        if (known != null && !access.may(ORGANISATION_EDIT, known.stored().ownerId())) {
            problems.add(problem(read, null, "elsewhere", List.of(known.name())));
        }
        problems.addAll(parts.check(read, known == null ? null : known.stored().id()));
        return new Judged(read, known == null ? null : known.stored(), form, problems);
    }

    private static void check(
            ImportedOrganisation row,
            Identification.@Nullable Doubt doubt,
            List<RowProblem> problems) {
        var read = row.row();
        if (!row.name().codePoints().anyMatch(Character::isLetterOrDigit)) {
            problems.add(RowProblem.of(read, "name", NO_NAME));
        }
        var type = read.value("type");
        if (!type.isEmpty() && row.type() == null) {
            problems.add(problem(read, "type", "type-unknown", List.of(type)));
        }
        if (doubt != null) {
            problems.add(problem(read, "name", doubt.message(), doubt.arguments()));
        }
    }

    private static RowProblem problem(
            ImportRow row, @Nullable String field, String message, List<String> arguments) {
        return new RowProblem(
                row.number(), field, OrganisationImport.KEY + "." + message, arguments);
    }
}
