package org.maillage.practices.kind;

import org.maillage.practices.spi.FieldDescriptor;

import java.util.List;

/**
 * A kind of practice that sheets can be written in.
 *
 * @param key of the practice module; {@link #GENERIC} for the kind without one
 * @param icon name of a Tabler outline icon
 * @param schemaVersion of the fields
 */
public record Kind(String key, String icon, int schemaVersion, List<FieldDescriptor> fields) {

    /** The key of the kind that needs no module. */
    public static final String GENERIC = "generic";

    static Kind generic() {
        return new Kind(GENERIC, "bulb", 1, List.of());
    }

    /** Message key of its name. */
    public String labelKey() {
        return key.equals(GENERIC) ? "practices.kind.generic.label" : key + ".kind.label";
    }

    /** Message key of the sentence that says what it is. */
    public String summaryKey() {
        return key.equals(GENERIC) ? "practices.kind.generic.summary" : key + ".kind.summary";
    }

    /** Message key of a field's label. */
    public String fieldKey(FieldDescriptor field) {
        return key + ".field." + field.name();
    }
}
