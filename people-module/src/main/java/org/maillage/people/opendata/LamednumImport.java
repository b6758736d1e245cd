package org.maillage.people.opendata;

import org.maillage.people.field.Typed;
import org.maillage.people.organisation.OrganisationFormat;
import org.maillage.people.organisation.OrganisationImport;
import org.maillage.platform.actor.Act;
import org.maillage.platform.actor.Permission;
import org.maillage.platform.transfer.ImportBatch;
import org.maillage.platform.transfer.ImportField;
import org.maillage.platform.transfer.ImportOutcome;
import org.maillage.platform.transfer.ImportRow;
import org.maillage.platform.transfer.RowProblem;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Organisations from LaMednum's table of places. A row is checked by the rules of its schema, once what a spreadsheet does to zeros and
 * telephone numbers is repaired; then it goes the way of all organisations.
 */
@Component
class LamednumImport implements OrganisationFormat {

    private final OrganisationImport organisations;

    LamednumImport(OrganisationImport organisations) {
        this.organisations = organisations;
    }

    @Override
    public String key() {
        return "people.lamednum.import";
    }

    @Override
    public String texts() {
        return organisations.texts();
    }

    @Override
    public String notice() {
        return "people.open-data.lamednum.recognised";
    }

    @Override
    public Permission permission() {
        return organisations.permission();
    }

    @Override
    public List<ImportField> fields() {
        return LamednumFields.ALL;
    }

    @Override
    public String path() {
        return organisations.path();
    }

    @Override
    public boolean recognises(List<String> headers) {
        return headers.stream().map(Typed::plain).toList().containsAll(LamednumFields.REQUIRED);
    }

    @Override
    public List<RowProblem> check(ImportBatch batch) {
        var problems = new ArrayList<RowProblem>();
        problems.addAll(organisations.check(sound(batch, problems::addAll)));
        return problems.stream().map(LamednumRow::inItsWords).toList();
    }

    @Override
    public ImportOutcome apply(ImportBatch batch, Act act) {
        var problems = new ArrayList<RowProblem>();
        var done = organisations.apply(sound(batch, problems::addAll), act);
        problems.addAll(done.problems());
        return new ImportOutcome(
                done.created(),
                done.changed(),
                done.unchanged(),
                problems.stream().map(LamednumRow::inItsWords).toList());
    }

    /** The rows that keep to the schema, in the words of the import of organisations. */
    private static ImportBatch sound(ImportBatch batch, Consumer<List<RowProblem>> problems) {
        var rows = new ArrayList<ImportRow>();
        for (var read : batch.rows()) {
            var row = new LamednumRow(read);
            var found = row.problems();
            if (found.isEmpty()) {
                rows.add(row.asOrganisation());
            } else {
                problems.accept(found);
            }
        }
        return new ImportBatch(batch.owner(), batch.source(), rows);
    }
}
