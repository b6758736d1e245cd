package org.maillage.platform.actor;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

import java.util.function.Supplier;

/** Who acts in this thread, from the security context or from {@link #as}. */
@Component
public class CurrentActor {

    private static final ScopedValue<Actor> STAND_IN = ScopedValue.newInstance();
    private static final Actor ANONYMOUS = new Actor.Anonymous();

    public Actor get() {
        if (STAND_IN.isBound()) {
            return STAND_IN.get();
        }
        var principal = principal();
        return principal == null ? ANONYMOUS : principal.actor();
    }

    /** Whether whoever acts may look only, see {@link HasActor#readOnly()}. */
    public boolean readOnly() {
        var principal = STAND_IN.isBound() ? null : principal();
        return principal != null && principal.readOnly();
    }

    /**
     * Who answers for what is tried in this thread, see {@link HasActor#responsible()}: in whose name a refusal is recorded. It says
     * nothing about rights, which are those of {@link #get()}.
     */
    public Actor responsible() {
        var principal = STAND_IN.isBound() ? null : principal();
        return principal == null ? get() : principal.responsible();
    }

    /** What narrows the rights of whoever acts, see {@link HasActor#limit()}; null: nothing. */
    @Nullable Limit limit() {
        var principal = STAND_IN.isBound() ? null : principal();
        return principal == null ? null : principal.limit();
    }

    private static @Nullable HasActor principal() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                        && authentication.isAuthenticated()
                        && authentication.getPrincipal() instanceof HasActor principal
                ? principal
                : null;
    }

    /** Does work that somebody has left to the software, in their name and with the rights that they have now. */
    public <T> T onBehalfOf(Actor owner, Supplier<T> work) {
        return ScopedValue.where(STAND_IN, owner).call(work::get);
    }

    /** Does the work in the software's own name. */
    public <T> T as(Actor.Software software, Supplier<T> work) {
        return ScopedValue.where(STAND_IN, software).call(work::get);
    }
}
