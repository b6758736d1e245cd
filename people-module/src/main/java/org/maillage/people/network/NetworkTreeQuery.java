package org.maillage.people.network;

import static org.maillage.people.access.PeoplePermission.ORGANISATION_READ;
import static org.maillage.people.db.Tables.NETWORK_ON;

import org.jooq.DSLContext;
import org.jooq.Records;
import org.maillage.people.published.OrganisationType;
import org.maillage.platform.actor.Access;
import org.springframework.stereotype.Component;

import java.text.Collator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The network as it was on a day: one statement, and the tree that it tells. */
@Component
class NetworkTreeQuery {

    private static final Set<OrganisationType> CENTRES =
            Set.of(OrganisationType.COMMUNITY_CENTRE, OrganisationType.SOCIAL_LIFE_SPACE);

    private final DSLContext db;
    private final Access access;

    NetworkTreeQuery(DSLContext db, Access access) {
        this.db = db;
        this.access = access;
    }

    /**
     * A place in the network.
     *
     * @param path from the top down to the organisation itself
     */
    @SuppressWarnings("ArrayRecordComponent")
    private record Place(UUID[] path, UUID id, String name, String type, UUID owner, int parents) {

        List<UUID> at() {
            return List.of(path);
        }

        List<UUID> above() {
            return at().subList(0, path.length - 1);
        }
    }

    /** How places become nodes: those below each place, and who may see what. */
    private record Growth(
            Map<List<UUID>, List<Place>> below, Set<UUID> visibleOwners, Comparator<Place> order) {

        List<NetworkNode> grow(List<UUID> above, boolean fromNational) {
            return below.getOrDefault(above, List.of()).stream()
                    .sorted(order)
                    .map(place -> node(place, fromNational))
                    .toList();
        }

        private NetworkNode node(Place place, boolean fromNational) {
            var type = OrganisationType.valueOf(place.type());
            var members = grow(place.at(), type == OrganisationType.NATIONAL_FEDERATION);
            var ids = new HashSet<UUID>();
            members.forEach(member -> {
                ids.add(member.id());
                ids.addAll(member.below());
            });
            return new NetworkNode(
                    place.id(),
                    place.name(),
                    type,
                    visibleOwners.contains(place.owner()),
                    place.parents(),
                    fromNational && CENTRES.contains(type),
                    members,
                    ids);
        }
    }

    NetworkTree on(LocalDate day) {
        var places = places(day);
        var below = new HashMap<List<UUID>, List<Place>>();
        places.forEach(
                place -> below.computeIfAbsent(place.above(), _ -> new ArrayList<>()).add(place));
        var growth = new Growth(below, visibleOwners(places), byName());
        return NetworkTree.of(growth.grow(List.of(), false));
    }

    private List<Place> places(LocalDate day) {
        var network = NETWORK_ON.call(day).as("network");
        return db.select(
                        network.PATH,
                        network.ORGANISATION_ID,
                        network.NAME,
                        network.TYPE,
                        network.OWNER_ID,
                        network.PARENTS)
                .from(network)
                .fetch(Records.mapping(Place::new));
    }

    private Set<UUID> visibleOwners(List<Place> places) {
        var owners = new HashSet<UUID>();
        places.forEach(place -> owners.add(place.owner()));
        return access.may(ORGANISATION_READ, null)
                ? owners
                : Set.copyOf(access.among(ORGANISATION_READ, owners));
    }

    private static Comparator<Place> byName() {
        var collator = Collator.getInstance(Locale.FRENCH);
        return Comparator.comparing(Place::name, collator).thenComparing(Place::id);
    }
}
