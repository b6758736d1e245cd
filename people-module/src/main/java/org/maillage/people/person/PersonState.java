package org.maillage.people.person;

import org.jspecify.annotations.Nullable;
import org.maillage.platform.audit.Sensitive;

/**
 * What is known of a person. The audit trail outlives an erasure, so it keeps none of this: it tells what changed, not
 * from what to what.
 *
 * @param rawText what an import read, word for word, until somebody has decided what it means
 */
record PersonState(
        @Sensitive String displayName,
        @Sensitive @Nullable String givenName,
        @Sensitive @Nullable String familyName,
        @Sensitive @Nullable String email,
        @Sensitive @Nullable String phone,
        @Sensitive @Nullable String rawText) {}
