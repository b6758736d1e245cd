package org.maillage.platform.actor;

import org.jspecify.annotations.Nullable;

/**
 * What somebody signed in with, as far as their browser says: names of products, which are the same in every language.
 *
 * @param browser such as {@code Firefox}; null when it is none that we know
 * @param system such as {@code Windows}; null when it is none that we know
 */
public record Device(@Nullable String browser, @Nullable String system) {

    /** Nothing is known of it. */
    public static final Device UNKNOWN = new Device(null, null);
}
