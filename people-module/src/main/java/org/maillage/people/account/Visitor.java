package org.maillage.people.account;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/**
 * Somebody whom the first factor has named.
 *
 * @param next where they wanted to go
 * @param way how they came, where the session has to know it to let them out the same way; null: it has not
 */
public record Visitor(UUID account, @Nullable String next, @Nullable String way) {}
