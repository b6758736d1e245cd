package org.maillage.events.programme;

import org.jspecify.annotations.Nullable;
import org.maillage.events.published.SessionId;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The order of one day's sessions: groups one after another, and the sessions of a group in parallel. Times decide where
 * there are some; elsewhere the staff does.
 */
final class DayOrder {

    private final List<List<Slot>> groups = new ArrayList<>();

    /** What the order needs of a session. */
    record Slot(SessionId id, @Nullable LocalTime start) {}

    /** A session and its place: the number of its group, and its number in the group. */
    record Place(Slot slot, int position, int rank) {}

    static DayOrder of(Collection<Place> places) {
        var order = new DayOrder();
        var byPosition = new TreeMap<Integer, List<Place>>();
        places.forEach(
                p -> byPosition.computeIfAbsent(p.position(), _ -> new ArrayList<>()).add(p));
        for (var group : byPosition.values()) {
            group.sort(Comparator.comparingInt(Place::rank));
            order.groups.add(new ArrayList<>(group.stream().map(Place::slot).toList()));
        }
        return order;
    }

    List<Place> places() {
        var places = new ArrayList<Place>();
        for (int position = 0; position < groups.size(); position++) {
            var group = groups.get(position);
            for (int rank = 0; rank < group.size(); rank++) {
                places.add(new Place(group.get(rank), position + 1, rank + 1));
            }
        }
        return places;
    }

    /** Beside those that begin at the same time, after those that begin earlier, or else at the end. */
    void insert(Slot slot) {
        var start = slot.start();
        if (start == null) {
            groups.add(groupOf(slot));
            return;
        }
        int after = -1;
        for (int i = 0; i < groups.size(); i++) {
            var begins = begin(groups.get(i));
            if (begins.isPresent() && begins.get().equals(start)) {
                groups.get(i).add(slot);
                return;
            }
            if (begins.isPresent() && begins.get().isBefore(start)) {
                after = i;
            }
        }
        groups.add(after < 0 ? firstWithTime() : after + 1, groupOf(slot));
    }

    void remove(SessionId id) {
        groups.forEach(group -> group.removeIf(slot -> slot.id().equals(id)));
        groups.removeIf(List::isEmpty);
    }

    /** False when that is not possible, or would put a later time before an earlier one. */
    boolean move(SessionId id, Move move) {
        var before = groups.stream().map(List::copyOf).toList();
        boolean ordered = inTimeOrder();
        boolean moved =
                switch (move) {
                    case UP -> up(id);
                    case DOWN -> down(id);
                    case JOIN -> join(id);
                    case SEPARATE -> separate(id);
                };
        if (moved && ordered && !inTimeOrder()) {
            groups.clear();
            before.forEach(group -> groups.add(new ArrayList<>(group)));
            return false;
        }
        return moved;
    }

    private boolean up(SessionId id) {
        int at = groupWith(id);
        var group = groups.get(at);
        int rank = rankIn(group, id);
        if (rank > 0) {
            group.add(rank - 1, group.remove(rank));
            return true;
        }
        if (group.size() > 1) {
            groups.add(at, groupOf(group.removeFirst()));
            return true;
        }
        return swap(at - 1, at);
    }

    private boolean down(SessionId id) {
        int at = groupWith(id);
        var group = groups.get(at);
        int rank = rankIn(group, id);
        if (rank < group.size() - 1) {
            group.add(rank + 1, group.remove(rank));
            return true;
        }
        if (group.size() > 1) {
            groups.add(at + 1, groupOf(group.removeLast()));
            return true;
        }
        return swap(at, at + 1);
    }

    private boolean swap(int first, int second) {
        if (first < 0 || second >= groups.size()) {
            return false;
        }
        Collections.swap(groups, first, second);
        return true;
    }

    private boolean join(SessionId id) {
        int at = groupWith(id);
        if (at == 0) {
            return false;
        }
        var group = groups.get(at);
        groups.get(at - 1).add(group.remove(rankIn(group, id)));
        groups.removeIf(List::isEmpty);
        return true;
    }

    private boolean separate(SessionId id) {
        int at = groupWith(id);
        var group = groups.get(at);
        if (group.size() == 1) {
            return false;
        }
        groups.add(at + 1, groupOf(group.remove(rankIn(group, id))));
        return true;
    }

    private boolean inTimeOrder() {
        var times = groups.stream().map(DayOrder::begin).flatMap(Optional::stream).toList();
        return times.equals(times.stream().sorted().toList());
    }

    private int firstWithTime() {
        for (int i = 0; i < groups.size(); i++) {
            if (begin(groups.get(i)).isPresent()) {
                return i;
            }
        }
        return groups.size();
    }

    private int groupWith(SessionId id) {
        for (int i = 0; i < groups.size(); i++) {
            if (rankIn(groups.get(i), id) >= 0) {
                return i;
            }
        }
        throw new IllegalArgumentException("Not of this day: " + id);
    }

    private static int rankIn(List<Slot> group, SessionId id) {
        return group.stream().map(Slot::id).toList().indexOf(id);
    }

    private static Optional<LocalTime> begin(List<Slot> group) {
        return group.stream().map(Slot::start).filter(Objects::nonNull).min(LocalTime::compareTo);
    }

    private static List<Slot> groupOf(Slot slot) {
        return new ArrayList<>(List.of(slot));
    }
}
