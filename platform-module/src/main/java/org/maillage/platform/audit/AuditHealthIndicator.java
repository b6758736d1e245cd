package org.maillage.platform.audit;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Down once a verification has met a broken chain: an alarm for whoever watches {@code /health}. Readiness does not ask, so that nobody is
 * cut off by it.
 */
@Component("auditHealthIndicator")
class AuditHealthIndicator implements HealthIndicator {

    private final AuditChain chain;

    AuditHealthIndicator(AuditChain chain) {
        this.chain = chain;
    }

    @Override
    public Health health() {
        try {
            return chain.lastCheck()
                    .map(AuditHealthIndicator::of)
                    .orElseGet(() -> Health.up().withDetail("chain", "unchecked").build());
        } catch (DataAccessException away) {
            return Health.unknown().build();
        }
    }

    private static Health of(ChainCheck last) {
        var health = last.sound() ? Health.up() : Health.down();
        return health.withDetail("chain", last.sound() ? "sound" : "broken")
                .withDetail("checkedAt", last.at())
                .build();
    }
}
