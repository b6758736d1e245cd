package org.maillage.platform.audit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.maillage.platform.actor.AccessRefused;
import org.maillage.platform.actor.Actor;
import org.maillage.platform.actor.CurrentActor;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

import java.time.Clock;

/** Leaves an entry about each refused access, and the answer to the others. */
@Component
class RefusedAccesses implements HandlerExceptionResolver, Ordered {

    private static final int LONGEST_PATH = 500;

    private final AuditTrail trail;
    private final CurrentActor currentActor;
    private final Clock clock;

    RefusedAccesses(AuditTrail trail, CurrentActor currentActor, Clock clock) {
        this.trail = trail;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE + 10;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Object handler,
            Exception exception) {
        if (exception instanceof AccessRefused refused
                && currentActor.responsible() instanceof Actor.AccountHolder holder) {
            String path = request.getRequestURI();
            trail.recordRefusal(
                    holder,
                    clock.instant(),
                    new Refusal(
                            refused.permissionKey(),
                            request.getMethod(),
                            path.substring(0, Math.min(path.length(), LONGEST_PATH)),
                            onBehalfOf(holder)));
        }
        return null;
    }

    /** With whose eyes the holder looks, if not with their own. */
    private @Nullable String onBehalfOf(Actor.AccountHolder holder) {
        return currentActor.get() instanceof Actor.AccountHolder seen && !seen.equals(holder)
                ? seen.displayName()
                : null;
    }

    private record Refusal(
            String permission, String method, String path, @Nullable String onBehalfOf) {}
}
