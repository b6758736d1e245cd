package org.maillage.events.registration;

import org.jspecify.annotations.Nullable;
import org.maillage.platform.audit.Sensitive;

/** Who comes, as they said it themselves. */
record Registrant(
        Audience audience,
        @Sensitive String name,
        @Sensitive @Nullable String email,
        @Sensitive @Nullable String organisation) {}
