package org.maillage.platform.audit;

import static org.maillage.platform.db.Tables.AUDIT_ENTRY;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.maillage.platform.actor.Act;
import org.maillage.platform.actor.Actor;
import org.maillage.platform.audit.AuditEntry.ActorKind;
import org.maillage.platform.db.tables.records.AuditEntryRecord;
import org.maillage.platform.id.UuidV7;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The audit trail in the database: this class only ever inserts, and the application's role may do no more. */
@Component
class AuditTrail implements Audit {

    private static final int LONGEST_HISTORY = 200;
    private static final int AT_ONCE = 1_000;

    private final DSLContext dsl;

    AuditTrail(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(
            Act act,
            AuditSubject subject,
            String action,
            @Nullable Record before,
            @Nullable Record after) {
        append(
                List.of(
                        entry(
                                act.actor(),
                                act.at(),
                                action,
                                new AuditedChange(subject, before, after))));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordAll(Act act, String action, List<AuditedChange> changes) {
        for (int from = 0; from < changes.size(); from += AT_ONCE) {
            var some = changes.subList(from, Math.min(from + AT_ONCE, changes.size()));
            append(
                    some.stream()
                            .map(change -> entry(act.actor(), act.at(), action, change))
                            .toList());
        }
    }

    /** In a transaction of its own: the act that was refused is undone, the entry stays. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void recordRefusal(Actor.AccountHolder actor, Instant at, Record refusal) {
        var subject = new AuditSubject("platform.access", actor.accountId());
        append(List.of(entry(actor, at, "refused", new AuditedChange(subject, null, refusal))));
    }

    private void append(List<AuditEntryRecord> entries) {
        dsl.batchInsert(entries).execute();
    }

    private static AuditEntryRecord entry(
            Actor actor, Instant at, String action, AuditedChange change) {
        var entry = new AuditEntryRecord();
        entry.setId(UuidV7.next());
        entry.setAt(at);
        entry.setActorKind(kind(actor).name());
        entry.setActorId(id(actor));
        entry.setActorName(name(actor));
        entry.setSubjectType(change.subject().type());
        entry.setSubjectId(change.subject().id());
        entry.setAction(action);
        entry.setChanges(Changes.between(change.before(), change.after()));
        return entry;
    }

    @Override
    public List<AuditEntry> history(AuditSubject subject) {
        return dsl.select(
                        AUDIT_ENTRY.AT,
                        AUDIT_ENTRY.ACTOR_KIND,
                        AUDIT_ENTRY.ACTOR_NAME,
                        AUDIT_ENTRY.ACTION,
                        AUDIT_ENTRY.CHANGES)
                .from(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.SUBJECT_TYPE.eq(subject.type()))
                .and(AUDIT_ENTRY.SUBJECT_ID.eq(subject.id()))
                .orderBy(AUDIT_ENTRY.AT.desc(), AUDIT_ENTRY.ID.desc())
                .limit(LONGEST_HISTORY)
                .fetch(row ->
                        new AuditEntry(
                                subject,
                                row.value1(),
                                ActorKind.valueOf(row.value2()),
                                row.value3(),
                                row.value4(),
                                Changes.read(row.value5())));
    }

    private static ActorKind kind(Actor actor) {
        return switch (actor) {
            case Actor.AccountHolder _ -> ActorKind.ACCOUNT;
            case Actor.Software _ -> ActorKind.SOFTWARE;
            case Actor.Anonymous _ -> ActorKind.ANONYMOUS;
        };
    }

    private static @Nullable UUID id(Actor actor) {
        return actor instanceof Actor.AccountHolder holder ? holder.accountId() : null;
    }

    private static String name(Actor actor) {
        return switch (actor) {
            case Actor.AccountHolder holder -> holder.displayName();
            case Actor.Software software -> software.name();
            case Actor.Anonymous _ -> "anonymous";
        };
    }
}
