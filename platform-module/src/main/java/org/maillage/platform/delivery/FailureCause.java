package org.maillage.platform.delivery;

import org.springframework.core.NestedExceptionUtils;

/** A failure in one short line: the class and the first line of the message of what caused it. */
final class FailureCause {

    private static final int LIMIT = 500;

    private FailureCause() {}

    static String of(Throwable failure) {
        Throwable cause = NestedExceptionUtils.getMostSpecificCause(failure);
        String message = cause.getMessage();
        String line = message == null ? "" : message.lines().findFirst().orElse("");
        String text = (cause.getClass().getName() + ": " + line).replaceAll("\\p{Cntrl}", " ");
        return text.codePointCount(0, text.length()) <= LIMIT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LIMIT));
    }
}
