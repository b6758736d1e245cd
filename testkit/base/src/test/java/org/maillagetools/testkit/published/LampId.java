package org.maillagetools.testkit.published;

import java.util.UUID;

/** No application event: needs no golden file. */
public record LampId(UUID value) {}
