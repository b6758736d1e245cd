package org.maillage.events.programme;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.maillage.events.programme.DayOrder.Slot;
import org.maillage.events.published.SessionId;

import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

class DayOrderTests {

    private final Map<SessionId, String> names = new HashMap<>();
    private final DayOrder day = DayOrder.of(List.of());

    private SessionId add(String name, @Nullable String start) {
        var id = SessionId.next();
        names.put(id, name);
        day.insert(new Slot(id, start == null ? null : LocalTime.parse(start)));
        return id;
    }

    /** Groups one after another, in parallel ones the names with a bar between. */
    private String shown(DayOrder order) {
        return order.places().stream()
                .collect(
                        Collectors.groupingBy(
                                DayOrder.Place::position,
                                TreeMap::new,
                                Collectors.mapping(
                                        place -> names.get(place.slot().id()),
                                        Collectors.joining("|"))))
                .values()
                .stream()
                .collect(Collectors.joining(" "));
    }

    @Test
    void sessionsWithoutTimesStandInTheOrderInWhichTheyCame() {
        add("a", null);
        add("b", null);

        assertThat(shown(day)).isEqualTo("a b");
    }

    @Test
    void timesDecideWhereASessionStands() {
        add("late", "14:00");
        add("early", "09:00");
        add("between", "11:00");

        assertThat(shown(day)).isEqualTo("early between late");
    }

    @Test
    void sessionsThatBeginTogetherRunInParallel() {
        add("a", "09:00");
        add("b", "09:00");
        add("c", "10:00");

        assertThat(shown(day)).isEqualTo("a|b c");
    }

    @Test
    void aSessionMovesUpAndDown() {
        add("a", null);
        var b = add("b", null);
        add("c", null);

        assertThat(day.move(b, Move.UP)).isTrue();
        assertThat(shown(day)).isEqualTo("b a c");
        assertThat(day.move(b, Move.UP)).isFalse();
        day.move(b, Move.DOWN);
        day.move(b, Move.DOWN);
        assertThat(shown(day)).isEqualTo("a c b");
        assertThat(day.move(b, Move.DOWN)).isFalse();
    }

    @Test
    void aSessionJoinsTheOneBeforeAndLeavesItAgain() {
        var a = add("a", null);
        var b = add("b", null);
        add("c", null);

        assertThat(day.move(b, Move.JOIN)).isTrue();
        assertThat(shown(day)).isEqualTo("a|b c");
        assertThat(day.move(a, Move.JOIN)).isFalse();
        assertThat(day.move(a, Move.SEPARATE)).isTrue();
        assertThat(shown(day)).isEqualTo("b a c");
        assertThat(day.move(a, Move.SEPARATE)).isFalse();
    }

    @Test
    void theFirstOfAGroupLeavesItUpwardsAndTheLastDownwards() {
        var a = add("a", null);
        var b = add("b", null);
        var c = add("c", null);
        day.move(b, Move.JOIN);
        day.move(c, Move.JOIN);

        day.move(b, Move.UP);
        assertThat(shown(day)).isEqualTo("b|a|c");
        day.move(b, Move.UP);
        assertThat(shown(day)).isEqualTo("b a|c");
        day.move(c, Move.DOWN);
        assertThat(shown(day)).isEqualTo("b a c");
        assertThat(day.move(a, Move.UP)).isTrue();
    }

    @Test
    void noMovePutsALaterTimeBeforeAnEarlierOne() {
        var early = add("early", "09:00");
        var late = add("late", "11:00");
        var open = add("open", null);

        assertThat(day.move(early, Move.DOWN)).isFalse();
        assertThat(day.move(late, Move.UP)).isFalse();
        assertThat(day.move(open, Move.UP)).isTrue();
        assertThat(shown(day)).isEqualTo("early open late");
    }

    @Test
    void theOrderSurvivesTheWayThroughTheDatabase() {
        var a = add("a", null);
        var b = add("b", null);
        day.move(b, Move.JOIN);
        add("c", null);
        day.remove(a);

        assertThat(shown(DayOrder.of(day.places()))).isEqualTo("b c");
    }
}
