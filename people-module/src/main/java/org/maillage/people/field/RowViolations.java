package org.maillage.people.field;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.constraints.Email;

import org.maillage.platform.transfer.ImportRow;
import org.maillage.platform.transfer.RowProblem;

import java.util.Collection;
import java.util.List;

/** What a form would say beside its fields, said of a row of a file. */
public final class RowViolations {

    private static final String IMPOSSIBLE = "people.person.import.impossible";

    private RowViolations() {}

    public static List<RowProblem> problems(
            ImportRow row, Collection<? extends ConstraintViolation<?>> violations) {
        return violations.stream()
                .map(violation ->
                        problem(row, violation.getPropertyPath().toString(), key(violation)))
                .toList();
    }

    /** Of the row as a whole when the file says nothing of the field: it disagrees with what was known before. */
    public static RowProblem problem(ImportRow row, String field, String message) {
        return row.value(field).isEmpty()
                ? new RowProblem(row.number(), null, message, List.of())
                : RowProblem.of(row, field, message);
    }

    private static String key(ConstraintViolation<?> violation) {
        var template = violation.getMessageTemplate();
        if (violation.getConstraintDescriptor().getAnnotation() instanceof Email) {
            return "Email";
        }
        return template.startsWith("{people.")
                ? template.substring(1, template.length() - 1)
                : IMPOSSIBLE;
    }
}
