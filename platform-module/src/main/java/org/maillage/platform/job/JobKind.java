package org.maillage.platform.job;

import java.util.UUID;

/**
 * A kind of background work; each is a bean. Its texts stand in the bundle of its module: {@code <key>.job}, with the job's name as
 * its argument, says what is going on.
 */
public interface JobKind {

    /** Stable, {@code <module key>.<feature>.<word>}, at most 80 characters; stored with the job. */
    String key();

    /**
     * Does one batch: some seconds of work at most, about a thousand rows. It runs in a transaction of its own, in the name of whoever
     * began the job, and has to ask {@code Access} first, each time, for a right may have been withdrawn since. Where it has come to
     * is stored in the same transaction, so that each batch counts once, whatever happens between two of them.
     *
     * @return how far it has come
     * @throws JobProblem when there is no sense in going on, nor in trying again
     * @throws RuntimeException when it may work another time: the batch is undone and tried again some times
     */
    JobStep step(JobRun run);

    /** Where somebody sees what it works on: an address that begins with a slash. */
    String path(UUID subject);
}
