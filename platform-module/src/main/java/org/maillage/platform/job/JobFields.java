package org.maillage.platform.job;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectOne;
import static org.maillage.platform.db.Tables.JOB;
import static org.maillage.platform.db.Tables.JOB_CANCELLATION;

import org.jooq.SelectField;

import java.util.Arrays;

/** What is read of a job. */
final class JobFields {

    private JobFields() {}

    static SelectField<Job> all() {
        return row(
                        JOB.ID,
                        JOB.KIND,
                        JOB.SUBJECT_ID,
                        JOB.NAME,
                        JOB.STATE.convertFrom(JobState::valueOf),
                        JOB.DONE,
                        JOB.TOTAL,
                        JOB.PROBLEM,
                        JOB.PROBLEM_ARGUMENTS.convertFrom(Arrays::asList),
                        JOB.MADE_AT,
                        JOB.STARTED_AT,
                        JOB.FINISHED_AT,
                        field(
                                exists(
                                        selectOne()
                                                .from(JOB_CANCELLATION)
                                                .where(JOB_CANCELLATION.JOB_ID.eq(JOB.ID)))))
                .mapping(Job::new);
    }
}
