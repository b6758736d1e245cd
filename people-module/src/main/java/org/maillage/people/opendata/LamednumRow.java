package org.maillage.people.opendata;

import org.maillage.people.field.Typed;
import org.maillage.people.period.PartialDate;
import org.maillage.platform.transfer.ImportRow;
import org.maillage.platform.transfer.RowProblem;
import org.maillage.platform.web.DatePrecision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;

/**
 * A row of LaMednum's table on its way in: what its schema asks for beyond what the import of organisations asks for anyway, and the same
 * row in the words of that import.
 */
record LamednumRow(ImportRow row) {

    private static final String KEY = "people.open-data.lamednum.";
    private static final String SIRET = "[0-9]{14}";
    private static final String RNA = "W[0-9][0-9A-Z][0-9]{7}";

    /** What producers write where they know no number, since the schema requires one. */
    private static final String NO_NUMBER = "0+";

    /** Codes that say of themselves what an organisation is; the others say what else may be there. */
    private static final List<String> CERTAIN = List.of("CS", "CSC", "EVS");

    private static final List<String> CERTAIN_ALONE = List.of("CAF", "MSA");

    List<RowProblem> problems() {
        var problems = new ArrayList<RowProblem>();
        if (!pivot().matches(SIRET + "|" + RNA + "|" + NO_NUMBER)) {
            problems.add(RowProblem.of(row, LamednumFields.PIVOT, KEY + "pivot"));
        }
        var postalCode =
                Typed.postalCode(
                        row.value(LamednumFields.POSTAL_CODE), row.value(LamednumFields.COG_CODE));
        if (!postalCode.matches(Lamednum.POSTAL_CODE)) {
            problems.add(
                    RowProblem.of(
                            row, LamednumFields.POSTAL_CODE, "people.place.postalCode.invalid"));
        }
        var cogCode = Typed.digits(row.value(LamednumFields.COG_CODE), 5);
        if (!cogCode.isEmpty() && !cogCode.matches(Lamednum.COG_CODE)) {
            problems.add(
                    RowProblem.of(
                            row, LamednumFields.COG_CODE, "people.organisation.cogCode.invalid"));
        }
        if (PartialDate.read(row.value(LamednumFields.UPDATED_ON))
                .filter(date -> date.precision() == DatePrecision.DAY)
                .isEmpty()) {
            problems.add(RowProblem.of(row, LamednumFields.UPDATED_ON, KEY + "updatedOn"));
        }
        return problems;
    }

    /** As the import of organisations reads it. */
    ImportRow asOrganisation() {
        var values = new HashMap<>(row.values());
        values.remove(LamednumFields.UPDATED_ON);
        values.remove(LamednumFields.TYPE);
        values.remove(LamednumFields.PIVOT);
        if (pivot().matches(RNA)) {
            values.put("rna", pivot());
        } else if (!pivot().matches(NO_NUMBER)) {
            values.put("siret", pivot());
        }
        var type = type();
        if (!type.isEmpty()) {
            values.put(LamednumFields.TYPE, type);
        }
        return new ImportRow(row.number(), values);
    }

    /** What is wrong with a number is wrong with the pivot, which holds it here. */
    static RowProblem inItsWords(RowProblem problem) {
        return "siret".equals(problem.field()) || "rna".equals(problem.field())
                ? new RowProblem(
                        problem.row(), LamednumFields.PIVOT, problem.message(), problem.arguments())
                : problem;
    }

    private String pivot() {
        return Typed.code(row.value(LamednumFields.PIVOT));
    }

    private String type() {
        var codes =
                Arrays.stream(row.value(LamednumFields.TYPE).split("\\|", -1))
                        .map(Typed::code)
                        .toList();
        if (codes.size() == 1 && CERTAIN_ALONE.contains(codes.getFirst())) {
            return codes.getFirst();
        }
        return codes.stream().filter(CERTAIN::contains).findFirst().orElse("");
    }
}
