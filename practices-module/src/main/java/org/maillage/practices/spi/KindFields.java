package org.maillage.practices.spi;

import java.util.List;

/**
 * The fields of one kind, in the order in which they are shown.
 *
 * @param kind key of the practice module
 * @param schemaVersion 1 or more; one more whenever a field goes or changes its meaning. It is stored with each sheet.
 * @param fields at most 40, with different names
 */
public record KindFields(String kind, int schemaVersion, List<FieldDescriptor> fields) {

    public KindFields {
        fields = List.copyOf(fields);
    }
}
