package org.maillage.practices.kind;

import java.util.List;

/**
 * A field of a sheet's own kind, to be shown.
 *
 * @param label the field's name in the reader's language; its bare name when no module describes it
 * @param values what it holds, in the reader's language
 */
public record FieldLine(String name, String label, List<String> values) {}
