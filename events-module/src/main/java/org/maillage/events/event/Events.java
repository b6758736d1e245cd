package org.maillage.events.event;

import static org.maillage.events.db.Tables.EVENT;
import static org.maillage.events.db.Tables.EVENT_SLUG;
import static org.maillage.events.db.Tables.GUIDING_QUESTION;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.maillage.events.published.EventId;
import org.maillage.events.published.EventKind;
import org.maillage.platform.id.UuidV7;
import org.maillage.platform.web.Conflict;
import org.maillage.platform.web.DatePrecision;
import org.maillage.platform.web.NotFound;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Storage of gatherings. */
@Component
class Events {

    private final DSLContext db;

    Events(DSLContext db) {
        this.db = db;
    }

    /** @throws NotFound when there is none */
    StoredEvent find(EventId id) {
        var row =
                db.selectFrom(EVENT)
                        .where(EVENT.ID.eq(id.value()))
                        .fetchOptional()
                        .orElseThrow(() -> new NotFound("event " + id.value()));
        return new StoredEvent(
                id,
                row.get(EVENT.VERSION),
                row.get(EVENT.OWNER_ID),
                row.get(EVENT.STATUS).equals("PUBLISHED"),
                facts(row, questions(id)));
    }

    private @Nullable String questions(EventId id) {
        var questions =
                db.select(GUIDING_QUESTION.QUESTION)
                        .from(GUIDING_QUESTION)
                        .where(GUIDING_QUESTION.EVENT_ID.eq(id.value()))
                        .orderBy(GUIDING_QUESTION.POSITION)
                        .fetch(GUIDING_QUESTION.QUESTION);
        return questions.isEmpty() ? null : String.join("\n", questions);
    }

    private static EventFacts facts(Record row, @Nullable String questions) {
        var precision = row.get(EVENT.ATTENDANCE_PRECISION);
        return new EventFacts(
                EventKind.valueOf(row.get(EVENT.KIND)),
                row.get(EVENT.TITLE),
                row.get(EVENT.EDITION),
                row.get(EVENT.SLUG),
                row.get(EVENT.HASHTAG),
                ZoneId.of(row.get(EVENT.ZONE)),
                row.get(EVENT.START_DATE),
                row.get(EVENT.END_DATE),
                DatePrecision.valueOf(row.get(EVENT.DATE_PRECISION)),
                row.get(EVENT.PLACE),
                AttendanceMode.valueOf(row.get(EVENT.ATTENDANCE_MODE)),
                row.get(EVENT.DESCRIPTION),
                questions,
                row.get(EVENT.ATTENDANCE),
                precision == null ? null : AttendancePrecision.valueOf(precision));
    }

    boolean isFree(String slug) {
        return !db.fetchExists(EVENT_SLUG, EVENT_SLUG.SLUG.eq(slug));
    }

    /** Makes the address the event's own; false when another event has it or once had it. */
    boolean claim(String slug, EventId id) {
        db.insertInto(EVENT_SLUG)
                .set(EVENT_SLUG.SLUG, slug)
                .set(EVENT_SLUG.EVENT_ID, id.value())
                .onConflictDoNothing()
                .execute();
        return db.fetchExists(
                EVENT_SLUG, EVENT_SLUG.SLUG.eq(slug), EVENT_SLUG.EVENT_ID.eq(id.value()));
    }

    void insert(EventId id, UUID owner, EventFacts facts, Instant at) {
        db.insertInto(EVENT)
                .set(EVENT.ID, id.value())
                .set(EVENT.OWNER_ID, owner)
                .set(EVENT.CREATED_AT, at)
                .set(EVENT.CHANGED_AT, at)
                .set(columns(facts))
                .execute();
        keepQuestions(id, facts.guidingQuestions());
    }

    /** @throws Conflict when somebody else was faster */
    void update(StoredEvent before, int version, EventFacts facts, Instant at) {
        int changed =
                db.update(EVENT)
                        .set(columns(facts))
                        .set(EVENT.CHANGED_AT, at)
                        .set(EVENT.VERSION, EVENT.VERSION.plus(1))
                        .where(EVENT.ID.eq(before.id().value()), EVENT.VERSION.eq(version))
                        .execute();
        if (changed == 0) {
            throw new Conflict("event " + before.id().value());
        }
        if (!facts.guidingQuestions().equals(before.facts().guidingQuestions())) {
            keepQuestions(before.id(), facts.guidingQuestions());
        }
    }

    /** False when it already was so. No new version: an open form has nothing to lose by it. */
    boolean show(EventId id, boolean published, Instant at) {
        var status = published ? "PUBLISHED" : "DRAFT";
        return db.update(EVENT)
                        .set(EVENT.STATUS, status)
                        .set(EVENT.CHANGED_AT, at)
                        .where(EVENT.ID.eq(id.value()), EVENT.STATUS.ne(status))
                        .execute()
                == 1;
    }

    private static Map<Field<?>, @Nullable Object> columns(EventFacts facts) {
        var columns = new HashMap<Field<?>, @Nullable Object>();
        columns.put(EVENT.KIND, facts.kind().name());
        columns.put(EVENT.TITLE, facts.title());
        columns.put(EVENT.EDITION, facts.edition());
        columns.put(EVENT.SLUG, facts.slug());
        columns.put(EVENT.HASHTAG, facts.hashtag());
        columns.put(EVENT.ZONE, facts.zone().getId());
        columns.put(EVENT.START_DATE, facts.startDate());
        columns.put(EVENT.END_DATE, facts.endDate());
        columns.put(EVENT.DATE_PRECISION, facts.datePrecision().name());
        columns.put(EVENT.PLACE, facts.place());
        columns.put(EVENT.ATTENDANCE_MODE, facts.attendanceMode().name());
        columns.put(EVENT.DESCRIPTION, facts.description());
        columns.put(EVENT.ATTENDANCE, facts.attendance());
        var precision = facts.attendancePrecision();
        columns.put(EVENT.ATTENDANCE_PRECISION, precision == null ? null : precision.name());
        return columns;
    }

    /** A question whose words stay keeps its id: sessions and notes will hang on it. */
    private void keepQuestions(EventId id, List<String> questions) {
        var ids = new HashMap<String, UUID>();
        db.select(GUIDING_QUESTION.QUESTION, GUIDING_QUESTION.ID)
                .from(GUIDING_QUESTION)
                .where(GUIDING_QUESTION.EVENT_ID.eq(id.value()))
                .orderBy(GUIDING_QUESTION.POSITION)
                .forEach(row -> ids.putIfAbsent(row.value1(), row.value2()));
        db.deleteFrom(GUIDING_QUESTION).where(GUIDING_QUESTION.EVENT_ID.eq(id.value())).execute();
        for (int i = 0; i < questions.size(); i++) {
            var kept = ids.remove(questions.get(i));
            db.insertInto(GUIDING_QUESTION)
                    .set(GUIDING_QUESTION.ID, kept == null ? UuidV7.next() : kept)
                    .set(GUIDING_QUESTION.EVENT_ID, id.value())
                    .set(GUIDING_QUESTION.POSITION, i + 1)
                    .set(GUIDING_QUESTION.QUESTION, questions.get(i))
                    .execute();
        }
    }
}
