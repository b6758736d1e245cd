package org.maillage.platform.transfer;

import java.util.Map;

/**
 * A row of the file.
 *
 * @param number of its line in the file
 * @param values by field, without spaces around them, in Unicode's composed form; what is empty or not mapped is left out
 */
public record ImportRow(int number, Map<String, String> values) {

    public ImportRow {
        values = Map.copyOf(values);
    }

    /** Empty when there is none. */
    public String value(String field) {
        return values.getOrDefault(field, "");
    }
}
