/**
 * Background work with progress: done in batches, each in its own transaction, so that a killed process loses one batch at most and
 * any instance goes on where it stood.
 */
@NamedInterface("job")
@NullMarked
package org.maillage.platform.job;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
