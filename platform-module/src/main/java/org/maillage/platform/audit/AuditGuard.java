package org.maillage.platform.audit;

import org.maillage.platform.instance.ExclusiveWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;

/** Has the audit trail sealed every few seconds and verified every day, by one instance at a time. */
@Component
class AuditGuard {

    private static final Logger log = LoggerFactory.getLogger(AuditGuard.class);
    private static final Duration DAILY = Duration.ofHours(23);

    private final AuditChain chain;
    private final ExclusiveWork exclusive;
    private final Clock clock;

    AuditGuard(AuditChain chain, ExclusiveWork exclusive, Clock clock) {
        this.chain = chain;
        this.exclusive = exclusive;
        this.clock = clock;
    }

    @Scheduled(
            initialDelayString = "${maillage.audit.seal-interval}",
            fixedDelayString = "${maillage.audit.seal-interval}")
    void seal() {
        exclusive.tryRun("audit-seal", chain::seal);
    }

    /** Every hour is asked whether a day has passed: whoever is started anew each night is verified too. */
    @Scheduled(
            initialDelayString = "${maillage.audit.look-interval}",
            fixedDelayString = "${maillage.audit.look-interval}")
    void check() {
        exclusive.tryRun("audit-check", this::checkWhenDue);
    }

    private void checkWhenDue() {
        var dayAgo = clock.instant().minus(DAILY);
        if (chain.lastCheck().filter(last -> last.at().isAfter(dayAgo)).isEmpty()) {
            report(chain.check());
        }
    }

    /** The head stands in the log, outside the database's reach. */
    void report(ChainCheck check) {
        var end = chain.end();
        if (check.sound()) {
            log.info(
                    "The audit trail is as it was sealed, {} entries, head {}",
                    end.length(),
                    end.head());
        } else {
            log.error(
                    "The audit trail is not as it was sealed: {} at link {}, entry {}; see {}",
                    check.problem(),
                    check.number(),
                    check.entry(),
                    AuditController.PATH);
        }
    }
}
