package org.maillage.platform.web;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A line above every page, such as "these are demonstration data". Every bean of this type is asked for every page: the
 * answer has to be at hand, without a query.
 */
public interface FrameNotice {

    /** Message key of the line, null while there is nothing to say. */
    @Nullable String messageKey();

    /** What the message's placeholders stand for. */
    default List<?> arguments() {
        return List.of();
    }

    /** What one may do about it, null when there is nothing to do. */
    default @Nullable Button button() {
        return null;
    }

    /**
     * A form with nothing but a button.
     *
     * @param labelKey message key
     * @param path that the form is sent to
     */
    record Button(String labelKey, String path) {}
}
