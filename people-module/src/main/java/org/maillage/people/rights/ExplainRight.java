package org.maillage.people.rights;

import org.jspecify.annotations.Nullable;
import org.maillage.people.period.AsOf;
import org.springframework.stereotype.Component;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Comes to the same answer as {@link GrantedRights}, and says how; of another day, to what that would have been. */
@Component
class ExplainRight {

    private final WhyQuery query;

    ExplainRight(WhyQuery query) {
        this.query = query;
    }

    /**
     * @param organisation null: the network as a whole
     */
    Explanation explain(UUID account, String permission, @Nullable UUID organisation, AsOf asOf) {
        var holder = query.holder(account);
        var steps =
                organisation == null
                        ? List.<WhyQuery.Step>of()
                        : query.above(organisation, asOf.day());
        var grounds =
                query.grants(account, asOf.chosen()).stream()
                        .map(grant ->
                                ground(grant, permission, way(grant, organisation, steps), asOf))
                        .toList();
        // whether an account was disabled on some day is not known, but for its history
        boolean active = asOf.chosen() || holder.active();
        return new Explanation(
                holder.name(),
                organisation == null ? null : query.organisation(organisation),
                permission,
                active,
                grounds,
                missing(active, grounds));
    }

    private static Explanation.Ground ground(
            WhyQuery.Held grant, String permission, @Nullable List<WhyQuery.Step> way, AsOf asOf) {
        return new Explanation.Ground(
                grant.role(),
                grant.scopeName(),
                grant.from(),
                grant.lastDay(),
                grant.on(asOf.day()),
                grant.asRole().allows(permission),
                way);
    }

    /** From the organisation up to the scope, by the fewest memberships. */
    private static @Nullable List<WhyQuery.Step> way(
            WhyQuery.Held grant, @Nullable UUID organisation, List<WhyQuery.Step> steps) {
        var scope = grant.scope();
        if (scope == null || scope.equals(organisation)) {
            return List.of();
        }
        if (organisation == null) {
            return null;
        }
        Map<UUID, WhyQuery.Step> reached = new HashMap<>();
        var waiting = new ArrayDeque<>(List.of(organisation));
        while (!waiting.isEmpty() && !reached.containsKey(scope)) {
            var here = waiting.remove();
            for (var step : steps) {
                if (step.child().equals(here) && reached.putIfAbsent(step.parent(), step) == null) {
                    waiting.add(step.parent());
                }
            }
        }
        return reached.containsKey(scope) ? traced(scope, organisation, reached) : null;
    }

    private static List<WhyQuery.Step> traced(
            UUID scope, UUID organisation, Map<UUID, WhyQuery.Step> reached) {
        var way = new ArrayList<WhyQuery.Step>();
        for (UUID here = scope; !here.equals(organisation); ) {
            var step = Objects.requireNonNull(reached.get(here));
            way.addFirst(step);
            here = step.child();
        }
        return way;
    }

    private static Explanation.@Nullable Missing missing(
            boolean active, List<Explanation.Ground> grounds) {
        if (grounds.stream().anyMatch(Explanation.Ground::counts)) {
            return active ? null : Explanation.Missing.ACCOUNT;
        }
        if (grounds.stream().anyMatch(g -> g.fits() && g.way() != null)) {
            return Explanation.Missing.TIME;
        }
        if (grounds.stream().anyMatch(g -> g.inForce() && g.way() != null)) {
            return Explanation.Missing.ROLE;
        }
        return grounds.stream().anyMatch(g -> g.inForce() && g.fits())
                ? Explanation.Missing.SCOPE
                : Explanation.Missing.GRANT;
    }
}
