package org.maillage.people.network;

import org.maillage.people.published.OrganisationType;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * The network on some day.
 *
 * @param roots organisations with members that were themselves members of nothing
 * @param outside organisations of the network that were members of nothing and had no members
 */
record NetworkTree(List<NetworkNode> roots, List<NetworkNode> outside) {

    NetworkTree {
        roots = List.copyOf(roots);
        outside = List.copyOf(outside);
    }

    /** What is said of the whole; an organisation counts once, wherever it stands. */
    record Figures(int organisations, int direct, int several, int outside) {}

    static NetworkTree of(List<NetworkNode> tops) {
        return new NetworkTree(
                tops.stream().filter(top -> !top.members().isEmpty()).toList(),
                tops.stream().filter(top -> top.members().isEmpty()).toList());
    }

    public Figures figures() {
        return new Figures(
                count(_ -> true),
                count(NetworkNode::direct),
                count(node -> node.parents() > 1),
                outside.size());
    }

    /** Those with members, each once: the largest of a kind first, from the top down. */
    public List<NetworkNode> withMembers() {
        var found = new ArrayList<NetworkNode>();
        var seen = new LinkedHashSet<UUID>();
        roots.forEach(root -> collect(root, node -> !node.members().isEmpty(), seen, found));
        found.sort(
                Comparator.comparingInt((NetworkNode node) -> rank(node.type()))
                        .thenComparingInt(node -> -node.below().size()));
        return found;
    }

    private int count(Predicate<NetworkNode> wanted) {
        var seen = new LinkedHashSet<UUID>();
        roots.forEach(root -> collect(root, wanted, seen, new ArrayList<>()));
        return seen.size();
    }

    private static void collect(
            NetworkNode node,
            Predicate<NetworkNode> wanted,
            Set<UUID> seen,
            List<NetworkNode> found) {
        if (wanted.test(node) && seen.add(node.id())) {
            found.add(node);
        }
        node.members().forEach(member -> collect(member, wanted, seen, found));
    }

    private static int rank(OrganisationType type) {
        return switch (type) {
            case NATIONAL_FEDERATION -> 0;
            case REGIONAL_UNION -> 1;
            case FEDERATION -> 2;
            default -> 3;
        };
    }
}
