package org.maillage.people.visibility;

import org.maillage.people.access.Visibility;
import org.maillage.people.rights.SeeingGrants;
import org.maillage.people.rights.SeeingGrants.Ground;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Comes to the same answer as {@code PersonSight}, field by field, and says how. */
@Component
class ExplainSight {

    private static final int MOST = 500;

    private final SeeingGrants grants;

    ExplainSight(SeeingGrants grants) {
        this.grants = grants;
    }

    /**
     * A field, and why somebody sees it or does not.
     *
     * @param level the widest circle that sees it
     * @param own it is their own record
     * @param grounds the grants by which they see it
     * @param nameless they would see it if they saw the name
     */
    record Line(
            SightPart part, Visibility level, boolean own, List<Ground> grounds, boolean nameless) {

        public boolean seen() {
            return own || !grounds.isEmpty();
        }
    }

    /**
     * Somebody who sees something.
     *
     * @param ground the one that shows them most
     * @param accounts more than one: as many whose names the reader is not told
     * @param sees what they see
     */
    record Seer(Ground ground, int accounts, Set<SightPart> sees) {

        /** For pages, which name a part by its name. */
        public boolean sees(String part) {
            return sees.contains(SightPart.valueOf(part));
        }
    }

    /**
     * Who sees what.
     *
     * @param named accounts that the reader administers
     * @param others as many accounts as have the same by the same role, without a name
     */
    record Seers(List<Seer> named, List<Seer> others) {

        /** As many as a page can name. */
        public List<Seer> shown() {
            return named.stream().limit(MOST).toList();
        }

        public boolean more() {
            return named.size() > MOST;
        }

        /** How many accounts see it, whether they are named or not. */
        public int count(SightPart part) {
            return count(named, part) + count(others, part);
        }

        private static int count(List<Seer> seers, SightPart part) {
            return seers.stream()
                    .filter(s -> s.sees().contains(part))
                    .mapToInt(Seer::accounts)
                    .sum();
        }
    }

    /** Whose account it is, and whether it is active: to one that is not, nothing is shown. */
    SeeingGrants.Holder holder(UUID account) {
        return grants.holder(account);
    }

    List<Line> why(DirectoryRecord record, UUID account) {
        var all = grants.of(record.owner(), account);
        boolean own = account.equals(record.account()) && grants.holder(account).active();
        return Arrays.stream(SightPart.values())
                .map(part -> line(part, record.state(), own && part.ofThePerson(), all))
                .toList();
    }

    private static Line line(SightPart part, VisibilityState state, boolean own, List<Ground> all) {
        var level = part.level(state);
        var grounds =
                all.stream().filter(ground -> part.isSeenFrom(ground.circle(), state)).toList();
        boolean nameless =
                grounds.isEmpty() && all.stream().anyMatch(g -> g.circle().compareTo(level) <= 0);
        return new Line(part, level, own, grounds, nameless);
    }

    Seers who(DirectoryRecord record) {
        var state = record.state();
        var first = new LinkedHashMap<UUID, Ground>();
        for (var ground : grants.of(record.owner(), state.listing())) {
            if (SightPart.LISTING.isSeenFrom(ground.circle(), state)) {
                first.merge(ground.account(), ground, ExplainSight::nearer);
            }
        }
        var named =
                first.values().stream()
                        .filter(Ground::administered)
                        .map(ground -> new Seer(ground, 1, seen(ground, state)))
                        .toList();
        return new Seers(named, others(first, state));
    }

    private static Ground nearer(Ground one, Ground other) {
        return one.circle().compareTo(other.circle()) <= 0 ? one : other;
    }

    private static List<Seer> others(Map<UUID, Ground> first, VisibilityState state) {
        var alike = new LinkedHashMap<List<Object>, List<Ground>>();
        for (var ground : first.values()) {
            if (!ground.administered()) {
                var scope = ground.scope() == null ? "" : ground.scope();
                List<Object> key = List.of(ground.circle(), scope, ground.role());
                alike.computeIfAbsent(key, _ -> new ArrayList<>()).add(ground);
            }
        }
        return alike.values().stream()
                .map(same -> new Seer(same.getFirst(), same.size(), seen(same.getFirst(), state)))
                .sorted((a, b) -> a.ground().circle().compareTo(b.ground().circle()))
                .toList();
    }

    private static Set<SightPart> seen(Ground ground, VisibilityState state) {
        var seen = EnumSet.noneOf(SightPart.class);
        for (var part : SightPart.values()) {
            if (part.isSeenFrom(ground.circle(), state)) {
                seen.add(part);
            }
        }
        return seen;
    }
}
