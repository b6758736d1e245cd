package org.maillage.platform.audit;

import static org.maillage.platform.db.Tables.AUDIT_ENTRY;

import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.maillage.platform.actor.Act;
import org.maillage.platform.actor.Actor;
import org.maillage.platform.audit.AuditEntry.ActorKind;
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
        append(act.actor(), act.at(), subject, action, Changes.between(before, after));
    }

    /** In a transaction of its own: the act that was refused is undone, the entry stays. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void recordRefusal(Actor.AccountHolder actor, Instant at, Record refusal) {
        var subject = new AuditSubject("platform.access", actor.accountId());
        append(actor, at, subject, "refused", Changes.between(null, refusal));
    }

    private void append(
            Actor actor, Instant at, AuditSubject subject, String action, JSONB changes) {
        dsl.insertInto(AUDIT_ENTRY)
                .set(AUDIT_ENTRY.ID, UuidV7.next())
                .set(AUDIT_ENTRY.AT, at)
                .set(AUDIT_ENTRY.ACTOR_KIND, kind(actor).name())
                .set(AUDIT_ENTRY.ACTOR_ID, id(actor))
                .set(AUDIT_ENTRY.ACTOR_NAME, name(actor))
                .set(AUDIT_ENTRY.SUBJECT_TYPE, subject.type())
                .set(AUDIT_ENTRY.SUBJECT_ID, subject.id())
                .set(AUDIT_ENTRY.ACTION, action)
                .set(AUDIT_ENTRY.CHANGES, changes)
                .execute();
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
