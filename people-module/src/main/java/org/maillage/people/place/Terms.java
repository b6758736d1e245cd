package org.maillage.people.place;

import org.maillage.people.field.Typed;
import org.maillage.platform.transfer.ImportRow;
import org.maillage.platform.transfer.RowProblem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * The terms of a list that a cell names, one behind the other.
 *
 * @param unknown what is in the cell and not in the list
 */
record Terms<E>(List<E> known, List<String> unknown) {

    private static final String SEPARATOR = "[|;\\n]";

    Terms {
        known = List.copyOf(known);
        unknown = List.copyOf(unknown);
    }

    static <E extends Enum<E>> Terms<E> read(String cell, E[] all, Function<E, String> term) {
        var known = new ArrayList<E>();
        var unknown = new ArrayList<String>();
        for (var part : cell.split(SEPARATOR, -1)) {
            var plain = Typed.plain(part);
            if (!plain.isEmpty()) {
                Arrays.stream(all)
                        .filter(one -> Typed.plain(term.apply(one)).equals(plain))
                        .findFirst()
                        .ifPresentOrElse(known::add, () -> unknown.add(part.strip()));
            }
        }
        return new Terms<>(known, unknown);
    }

    /** The cell's list takes the place of what was known; an empty cell does not. */
    List<E> or(List<E> before) {
        return known.isEmpty() ? before : known;
    }

    List<RowProblem> problems(ImportRow row, String field) {
        return unknown.stream()
                .map(term ->
                        RowProblem.of(row, field, "people.organisation.import.term-unknown", term))
                .toList();
    }
}
