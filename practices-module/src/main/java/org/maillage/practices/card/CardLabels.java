package org.maillage.practices.card;

import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.select;
import static org.maillage.practices.db.Tables.ORGANISATION_CARD;
import static org.maillage.practices.db.Tables.PRACTICE;
import static org.maillage.practices.db.Tables.SESSION_CARD;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How lists call the records of others: by their names, and by something more where two have the same one. */
@Component
public class CardLabels {

    private final DSLContext db;

    CardLabels(DSLContext db) {
        this.db = db;
    }

    /** A record, its name, and what tells it from others of that name. */
    record Named(UUID id, String name, @Nullable String more) {

        private String inFull() {
            return more == null ? name : name + " (" + more + ")";
        }
    }

    /** The owners of sheets by their ids; of two with one name each with its place. */
    public Function<String, String> organisations() {
        return labels(
                db.select(
                                ORGANISATION_CARD.ORGANISATION_ID,
                                ORGANISATION_CARD.DISPLAY_NAME,
                                ORGANISATION_CARD.PLACE)
                        .from(ORGANISATION_CARD)
                        .where(
                                ORGANISATION_CARD.ORGANISATION_ID.in(
                                        select(PRACTICE.OWNER_ID).from(PRACTICE)))
                        .fetch(row -> new Named(row.value1(), row.value2(), row.value3())));
    }

    /** The gatherings by their ids; of two with one title each with its year. */
    public Function<String, String> events() {
        return labels(
                db.select(
                                SESSION_CARD.EVENT_ID,
                                max(SESSION_CARD.EVENT_TITLE),
                                min(SESSION_CARD.DAY))
                        .from(SESSION_CARD)
                        .where(SESSION_CARD.MARKET.isTrue())
                        .groupBy(SESSION_CARD.EVENT_ID)
                        .fetch(row -> {
                            var day = row.value3();
                            var year = day == null ? null : Integer.toString(day.getYear());
                            return new Named(row.value1(), row.value2(), year);
                        }));
    }

    private static Function<String, String> labels(List<Named> records) {
        var byName = records.stream().collect(Collectors.groupingBy(Named::name));
        Map<String, String> labels =
                byName.values().stream()
                        .flatMap(Collection::stream)
                        .collect(
                                Collectors.toMap(
                                        record -> record.id().toString(),
                                        record ->
                                                alone(record, byName)
                                                        ? record.name()
                                                        : record.inFull()));
        return id -> labels.getOrDefault(id, "–");
    }

    private static boolean alone(Named record, Map<String, List<Named>> byName) {
        return byName.getOrDefault(record.name(), List.of()).size() < 2;
    }
}
