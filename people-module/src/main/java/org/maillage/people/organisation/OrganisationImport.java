package org.maillage.people.organisation;

import org.maillage.people.access.PeoplePermission;
import org.maillage.platform.actor.Act;
import org.maillage.platform.actor.Permission;
import org.maillage.platform.transfer.ImportBatch;
import org.maillage.platform.transfer.ImportField;
import org.maillage.platform.transfer.ImportOutcome;
import org.maillage.platform.transfer.ImportTarget;
import org.maillage.platform.transfer.RowProblem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.Stream;

/**
 * Organisations from a file. Each row is written by the use cases that the forms call, so that there is one set of rules, one audit
 * trail, and one application event for each change. Formats bring their rows here.
 */
@Component
public class OrganisationImport implements ImportTarget {

    static final String KEY = "people.organisation.import";
    static final String PATH = OrganisationController.PATH + "/import";

    private final KnownOrganisations organisations;
    private final OrganisationRows rows;
    private final TakeOrganisation take;
    private final Formats formats;

    OrganisationImport(
            KnownOrganisations organisations,
            OrganisationRows rows,
            TakeOrganisation take,
            Formats formats) {
        this.organisations = organisations;
        this.rows = rows;
        this.take = take;
        this.formats = formats;
    }

    /** What files may bring, and in which formats. */
    @Component
    record Formats(OrganisationParts parts, ObjectProvider<OrganisationFormat> formats) {}

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public String notice() {
        return "people.organisation.import.zeros";
    }

    @Override
    public Permission permission() {
        return PeoplePermission.ORGANISATION_EDIT;
    }

    @Override
    public List<ImportField> fields() {
        return Stream.concat(OrganisationFields.ALL.stream(), formats.parts().fields().stream())
                .toList();
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public ImportTarget meant(List<String> headers) {
        return formats.formats()
                .orderedStream()
                .filter(format -> format.recognises(headers))
                .map(ImportTarget.class::cast)
                .findFirst()
                .orElse(this);
    }

    /** This, and the formats of their own that bring organisations too. */
    Stream<ImportTarget> all() {
        return Stream.concat(Stream.of(this), formats.formats().orderedStream());
    }

    @Override
    public List<RowProblem> check(ImportBatch batch) {
        return batch.rows().stream().flatMap(row -> rows.judge(row).problems().stream()).toList();
    }

    /** Row by row: what a row means may depend on what the rows before it have brought. */
    @Override
    public ImportOutcome apply(ImportBatch batch, Act act) {
        organisations.lock();
        var problems = new ArrayList<RowProblem>();
        var took = new EnumMap<TakeOrganisation.Took, Integer>(TakeOrganisation.Took.class);
        for (var row : batch.rows()) {
            var judged = rows.judge(row);
            if (judged.problems().isEmpty()) {
                took.merge(take.take(judged, batch.owner(), batch.source()), 1, Integer::sum);
            } else {
                problems.addAll(judged.problems());
            }
        }
        return new ImportOutcome(
                took.getOrDefault(TakeOrganisation.Took.CREATED, 0),
                took.getOrDefault(TakeOrganisation.Took.CHANGED, 0),
                took.getOrDefault(TakeOrganisation.Took.UNCHANGED, 0),
                problems);
    }
}
