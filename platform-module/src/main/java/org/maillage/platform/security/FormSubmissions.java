package org.maillage.platform.security;

import static org.maillage.platform.db.Tables.FORM_SUBMISSION;

import jakarta.servlet.http.HttpServletRequest;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.maillage.platform.actor.SubmissionGuard;
import org.maillage.platform.db.Routines;
import org.maillage.platform.web.form.Forms;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
        var claim = new Claim(SubmissionKey.of(request, token), token);
        if (!isFirst(claim, Forms.destination(request))) {
            throw new Resubmitted(claim);
        }
        request.setAttribute(CLAIM, claim);
        TransactionSynchronizationManager.registerSynchronization(new Undone(request));
    }

    private boolean isFirst(Claim claim, @Nullable String destination) {
        Instant now = clock.instant();
        return dsl.insertInto(FORM_SUBMISSION)
                        .set(FORM_SUBMISSION.CLAIM, claim.key())
                        .set(FORM_SUBMISSION.CLAIMED_AT, now)
                        .set(FORM_SUBMISSION.ANSWERED_AT, destination == null ? null : now)
                        .set(FORM_SUBMISSION.LOCATION, sealed(claim, destination))
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    private static @Nullable String sealed(Claim claim, @Nullable String location) {
        return location == null ? null : SealedLocation.seal(claim.token(), location);
    }

    static boolean hasActed(HttpServletRequest request) {
        return request.getAttribute(CLAIM) != null;
    }

    static @Nullable Claim claimOf(HttpServletRequest request) {
        return (Claim) request.getAttribute(CLAIM);
    }

    /** How the first one stands. */
    Answer answerTo(Claim claim) {
        return dsl.select(FORM_SUBMISSION.ANSWERED_AT, FORM_SUBMISSION.LOCATION)
                .from(FORM_SUBMISSION)
                .where(FORM_SUBMISSION.CLAIM.eq(claim.key()))
                .fetchOptional(row -> answer(claim, row.value1(), row.value2()))
                .orElseGet(Answer.Withdrawn::new);
    }

    private static Answer answer(Claim claim, @Nullable Instant at, @Nullable String sealed) {
        if (at == null) {
            return new Answer.Awaited();
        }
        return new Answer.Given(sealed == null ? null : SealedLocation.open(claim.token(), sealed));
    }

    void answered(Claim claim, @Nullable String location) {
        Routines.answerForm(
                dsl.configuration(), claim.key(), clock.instant(), sealed(claim, location));
    }

    /** The form was refused: it may be sent again as it is. */
    void withdraw(Claim claim) {
        dsl.deleteFrom(FORM_SUBMISSION).where(FORM_SUBMISSION.CLAIM.eq(claim.key())).execute();
    }

    @Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = java.util.concurrent.TimeUnit.MINUTES)
    void forgetOldOnes() {
        dsl.deleteFrom(FORM_SUBMISSION)
                .where(FORM_SUBMISSION.CLAIMED_AT.lt(clock.instant().minus(KEPT)))
                .execute();
    }

    /** What a form has claimed. */
    static final class Claim {

        private final byte[] key;
        private final String token;

        /**
         * @param key its row
         * @param token what the form carried; the row keeps nothing that could be led back to it
         */
        Claim(byte[] key, String token) {
            this.key = key.clone();
            this.token = token;
        }

        byte[] key() {
            return key.clone();
        }

        String token() {
            return token;
        }
    }

    /** What the first one was answered. */
    sealed interface Answer {

        /** Null location: with a fragment of a page. */
        record Given(@Nullable String location) implements Answer {}

        /** Not yet known; its process may also have been killed. */
        record Awaited() implements Answer {}

        /** With a refusal: nothing was done. */
        record Withdrawn() implements Answer {}
    }

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
