package org.maillage.platform.job;

import org.jspecify.annotations.Nullable;

/**
 * What a batch has brought about.
 *
 * @param position where the next one begins, at most 200 characters
 * @param done how much this batch did, in the unit of the job's total
 * @param last whether there is nothing left to do
 */
public record JobStep(@Nullable String position, long done, boolean last) {

    /** There is more to do. */
    public static JobStep next(String position, long done) {
        return new JobStep(position, done, false);
    }

    /** All is done. */
    public static JobStep last(long done) {
        return new JobStep(null, done, true);
    }
}
