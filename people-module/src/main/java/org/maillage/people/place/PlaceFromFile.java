package org.maillage.people.place;

import jakarta.validation.Validator;

import org.jspecify.annotations.Nullable;
import org.maillage.people.field.RowViolations;
import org.maillage.people.organisation.OrganisationPart;
import org.maillage.people.published.OrganisationId;
import org.maillage.platform.transfer.ImportField;
import org.maillage.platform.transfer.ImportRow;
import org.maillage.platform.transfer.RowProblem;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;

/** Where an organisation receives people, as a file of organisations tells it. */
@Order(1)
@Component
class PlaceFromFile implements OrganisationPart {

    private final Places places;
    private final DescribePlace describe;
    private final Validator validator;

    PlaceFromFile(Places places, DescribePlace describe, Validator validator) {
        this.places = places;
        this.describe = describe;
        this.validator = validator;
    }

    @Override
    public List<ImportField> fields() {
        return PlaceFields.ALL;
    }

    @Override
    public List<RowProblem> check(ImportRow row, @Nullable OrganisationId known) {
        var read = new ImportedPlace(row);
        var form = read.over(known == null ? Places.NONE : places.get(known));
        var problems = new ArrayList<>(read.unknownTerms());
        problems.addAll(RowViolations.problems(row, validator.validate(form)));
        form.faults()
                .forEach((field, message) ->
                        problems.add(RowViolations.problem(row, field, message)));
        return problems;
    }

    @Override
    public boolean apply(ImportRow row, OrganisationId organisation, String source) {
        var stored = places.get(organisation);
        var place = new ImportedPlace(row).over(stored).place();
        if (place.equals(stored.place())) {
            return false;
        }
        describe.describe(organisation, stored.version(), place);
        return true;
    }
}
