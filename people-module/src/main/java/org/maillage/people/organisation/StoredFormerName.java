package org.maillage.people.organisation;

import java.util.UUID;

/** A former name as it is kept. */
record StoredFormerName(UUID id, int version, FormerName was) {}
