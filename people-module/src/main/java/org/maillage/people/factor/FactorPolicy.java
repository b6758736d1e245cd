package org.maillage.people.factor;

import static org.maillage.people.db.Tables.ONE_TIME_PASSWORD;

import org.jooq.impl.DSL;
import org.maillage.people.rights.AdministeringGrants;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Who has to have a second factor: whoever administers accounts of others, in the whole network or below an organisation, from the end of a
 * period after the role was given, during which they are reminded. Whoever opens such an account opens the others.
 */
@Component
public class FactorPolicy {

    /** What {@code maillage.sign-in.second-factor} says. */
    enum Demand {
        REQUIRED,
        RECOMMENDED
    }

    private final AdministeringGrants administering;
    private final Clock clock;
    private final Demand demand;
    private final Duration grace;

    FactorPolicy(
            AdministeringGrants administering,
            Clock clock,
            @Value("${maillage.sign-in.second-factor:required}") Demand demand,
            @Value("${maillage.sign-in.second-factor-grace:7d}") Duration grace) {
        this.administering = administering;
        this.clock = clock;
        this.demand = demand;
        this.grace = grace;
    }

    /** Whether the account may do nothing else before it has a second factor. */
    public boolean overdue(UUID account) {
        return demand == Demand.REQUIRED
                && due(account).filter(due -> !due.isAfter(clock.instant())).isPresent();
    }

    /** For somebody who should have one and has none: by when, as it is required. */
    public Optional<Reminder> reminder(UUID account) {
        return due(account).map(due -> new Reminder(demand == Demand.REQUIRED, due));
    }

    /**
     * @param required whether anything happens at that moment
     */
    public record Reminder(boolean required, Instant due) {}

    /** Whether the account may not be without one. */
    boolean demands(UUID account) {
        return demand == Demand.REQUIRED
                && administering.since(account, DSL.trueCondition()).isPresent();
    }

    private Optional<Instant> due(UUID account) {
        var factor =
                DSL.selectOne()
                        .from(ONE_TIME_PASSWORD)
                        .where(ONE_TIME_PASSWORD.ACCOUNT_ID.eq(account));
        return administering
                .since(account, DSL.notExists(factor))
                .map(granted -> granted.plus(grace));
    }
}
