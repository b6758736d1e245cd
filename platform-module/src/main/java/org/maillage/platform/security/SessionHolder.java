package org.maillage.platform.security;

import java.time.Instant;
import java.util.UUID;

/** All that a session knows: whose it is, and since when. */
record SessionHolder(UUID account, Instant since) {}
