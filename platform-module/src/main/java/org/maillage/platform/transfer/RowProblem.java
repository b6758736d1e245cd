package org.maillage.platform.transfer;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;

/**
 * Something that is wrong with a row.
 *
 * @param row its number
 * @param field where; null: with the row as a whole
 * @param message message key
 * @param arguments of the message
 */
public record RowProblem(int row, @Nullable String field, String message, List<String> arguments) {

    public RowProblem {
        arguments = List.copyOf(arguments);
    }

    /** Something wrong with a field. */
    public static RowProblem of(ImportRow row, String field, String message, Object... arguments) {
        return new RowProblem(
                row.number(),
                field,
                message,
                Arrays.stream(arguments).map(String::valueOf).toList());
    }
}
