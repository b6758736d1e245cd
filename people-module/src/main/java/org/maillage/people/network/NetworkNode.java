package org.maillage.people.network;

import org.maillage.people.published.OrganisationType;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * An organisation at a place in the network, as it was on some day.
 *
 * @param name that it had on that day
 * @param visible whether the reader may open its page
 * @param parents of how many it was a member
 * @param direct whether it is a centre that is a member of the national federation without a federation between
 * @param members in the order of their names
 * @param below ids of all that are, directly or not, members of it
 */
record NetworkNode(
        UUID id,
        String name,
        OrganisationType type,
        boolean visible,
        int parents,
        boolean direct,
        List<NetworkNode> members,
        Set<UUID> below) {

    NetworkNode {
        members = List.copyOf(members);
        below = Set.copyOf(below);
    }

    /** Members that have members themselves. */
    public List<NetworkNode> branches() {
        return members.stream().filter(member -> !member.members().isEmpty()).toList();
    }

    public List<NetworkNode> leaves() {
        return members.stream().filter(member -> member.members().isEmpty()).toList();
    }
}
