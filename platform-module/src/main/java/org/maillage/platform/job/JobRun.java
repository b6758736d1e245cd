package org.maillage.platform.job;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/**
 * A job at the beginning of a batch.
 *
 * @param id the job
 * @param subject what it works on, as {@link Jobs#start} was told
 * @param position what the last batch returned; null before the first
 * @param done how much has been done
 */
public record JobRun(UUID id, UUID subject, @Nullable String position, long done) {}
