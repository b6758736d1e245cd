package org.maillage.platform.web;

import org.jspecify.annotations.Nullable;

/**
 * A line above every page, such as "these are demonstration data". Every bean of this type is asked for every page: the
 * answer has to be at hand, without a query.
 */
public interface FrameNotice {

    /** Message key of the line, null while there is nothing to say. */
    @Nullable String messageKey();
}
