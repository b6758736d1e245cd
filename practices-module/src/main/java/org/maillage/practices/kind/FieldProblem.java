package org.maillage.practices.kind;

import java.util.List;

/**
 * What is wrong with the value of a kind's field.
 *
 * @param field name of the field
 * @param messageKey key of the sentence that says it
 */
public record FieldProblem(String field, String messageKey, List<Object> arguments) {}
