package org.maillage.people.provider;

import org.jspecify.annotations.Nullable;

/**
 * What the service gives along to whoever comes back.
 *
 * @param code null: they have given up there, or the service has refused them
 */
record BackForm(@Nullable String code, @Nullable String state) {}
