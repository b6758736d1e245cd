package org.maillage.platform.security;

import static org.maillage.platform.db.Tables.FORM_SUBMISSION;

import jakarta.servlet.http.HttpServletRequest;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.maillage.platform.actor.SubmissionGuard;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * Remembers which forms have acted. The claim is a row in the use case's own transaction: a second one with the same key waits for
 * the first to end, then acts if the first was undone, and gives way otherwise.
 */
@Component
class FormSubmissions implements SubmissionGuard {

    private static final String CLAIM = FormSubmissions.class.getName() + ".claim";
    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Duration KEPT = Duration.ofHours(24);
    private static final int LONGEST_LOCATION = 4_000;

    private final DSLContext dsl;
    private final Clock clock;

    FormSubmissions(DSLContext dsl, Clock clock) {
        this.dsl = dsl;
        this.clock = clock;
    }

    @Override
    public void claim() {
        if (RequestContextHolder.getRequestAttributes()
                instanceof ServletRequestAttributes current) {
            claim(current.getRequest());
        }
    }

    private void claim(HttpServletRequest request) {
        String token = FormTokens.submittedIn(request);
        if (token == null || HARMLESS.contains(request.getMethod()) || hasActed(request)) {
            return;
        }
        byte[] key = SubmissionKey.of(request, token);
        int first =
                dsl.insertInto(FORM_SUBMISSION)
                        .set(FORM_SUBMISSION.CLAIM, key)
                        .set(FORM_SUBMISSION.CLAIMED_AT, clock.instant())
                        .onConflictDoNothing()
                        .execute();
        if (first == 0) {
            throw new Resubmitted(key);
        }
        request.setAttribute(CLAIM, key);
        TransactionSynchronizationManager.registerSynchronization(new Undone(request));
    }

    static boolean hasActed(HttpServletRequest request) {
        return request.getAttribute(CLAIM) != null;
    }

    static byte @Nullable [] claimOf(HttpServletRequest request) {
        return (byte[]) request.getAttribute(CLAIM);
    }

    /** What the first answer was: empty while it is not known. */
    Optional<Answer> answerTo(byte[] claim) {
        return dsl.select(FORM_SUBMISSION.LOCATION)
                .from(FORM_SUBMISSION)
                .where(FORM_SUBMISSION.CLAIM.eq(claim))
                .and(FORM_SUBMISSION.ANSWERED_AT.isNotNull())
                .fetchOptional(row -> new Answer(row.value1()));
    }

    void answered(byte[] claim, @Nullable String location) {
        boolean storable = location != null && location.length() <= LONGEST_LOCATION;
        dsl.update(FORM_SUBMISSION)
                .set(FORM_SUBMISSION.ANSWERED_AT, clock.instant())
                .set(FORM_SUBMISSION.LOCATION, storable ? location : null)
                .where(FORM_SUBMISSION.CLAIM.eq(claim))
                .execute();
    }

    @Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = java.util.concurrent.TimeUnit.MINUTES)
    void forgetOldOnes() {
        dsl.deleteFrom(FORM_SUBMISSION)
                .where(FORM_SUBMISSION.CLAIMED_AT.lt(clock.instant().minus(KEPT)))
                .execute();
    }

    /** Null location: the first was answered with a fragment of a page. */
    record Answer(@Nullable String location) {}

    /** A use case that was undone has not acted: the request's next one claims again. */
    private record Undone(HttpServletRequest request) implements TransactionSynchronization {

        @Override
        public void afterCompletion(int status) {
            if (status != STATUS_COMMITTED) {
                request.removeAttribute(CLAIM);
            }
        }
    }
}
