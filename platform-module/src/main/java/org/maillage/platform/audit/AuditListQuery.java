package org.maillage.platform.audit;

import static org.jooq.impl.DSL.row;
import static org.maillage.platform.db.Tables.AUDIT_RECORD;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.SelectField;
import org.jooq.impl.SQLDataType;
import org.maillage.platform.access.PlatformPermission;
import org.maillage.platform.actor.Access;
import org.maillage.platform.audit.AuditEntry.ActorKind;
import org.maillage.platform.web.Labels;
import org.maillage.platform.web.list.ListDefinition;
import org.maillage.platform.web.list.ListPage;
import org.maillage.platform.web.list.ListRequest;
import org.maillage.platform.web.list.Listing;
import org.springframework.stereotype.Component;

import java.util.function.Function;

/** The whole trail, the newest first. */
@Component
class AuditListQuery {

    private final DSLContext db;
    private final Access access;
    private final Labels labels;

    AuditListQuery(DSLContext db, Access access, Labels labels) {
        this.db = db;
        this.access = access;
        this.labels = labels;
    }

    ListPage<AuditEntry> page(ListRequest request) {
        access.requireAnywhere(PlatformPermission.AUDIT);
        var list =
                Listing.of(db, AUDIT_RECORD, "platform.audit.list")
                        .key(AUDIT_RECORD.ID)
                        .search(AuditListQuery::mentions)
                        .facet("subject", AUDIT_RECORD.SUBJECT_TYPE, this::subject)
                        .facet("actor", AUDIT_RECORD.ACTOR_NAME, Function.identity())
                        .facet("kind", AUDIT_RECORD.ACTOR_KIND, "platform.audit.kind.")
                        .facet("month", AUDIT_RECORD.MONTH, Function.identity())
                        .sort("at", AUDIT_RECORD.AT.desc())
                        .column("at", "at")
                        .column("actor", null)
                        .column("action", null)
                        .column("subject", null)
                        .column("changes", null);
        export(list);
        return list.rows(entry()).page(request);
    }

    private static void export(ListDefinition list) {
        list.export("at", AUDIT_RECORD.AT)
                .export("actor", AUDIT_RECORD.ACTOR_NAME)
                .export("action", AUDIT_RECORD.ACTION)
                .export("subject", AUDIT_RECORD.SUBJECT_TYPE)
                .export("id", AUDIT_RECORD.SUBJECT_ID);
    }

    private static SelectField<AuditEntry> entry() {
        return row(
                        AUDIT_RECORD.SUBJECT_TYPE,
                        AUDIT_RECORD.SUBJECT_ID,
                        AUDIT_RECORD.AT,
                        AUDIT_RECORD.ACTOR_KIND,
                        AUDIT_RECORD.ACTOR_NAME,
                        AUDIT_RECORD.ACTION,
                        AUDIT_RECORD.CHANGES)
                .mapping((type, subject, at, kind, name, action, changes) ->
                        new AuditEntry(
                                new AuditSubject(type, subject),
                                at,
                                ActorKind.valueOf(kind),
                                name,
                                action,
                                Changes.read(changes)));
    }

    /** A record of a module that is gone is called by its type. */
    private String subject(String type) {
        return labels.named(type + ".subject", type);
    }

    private static Condition mentions(String word) {
        return AUDIT_RECORD
                .ACTOR_NAME
                .containsIgnoreCase(word)
                .or(AUDIT_RECORD.SUBJECT_ID.cast(SQLDataType.CLOB).eq(word))
                .or(AUDIT_RECORD.SUBJECT_TYPE.containsIgnoreCase(word))
                .or(AUDIT_RECORD.ACTION.eq(word));
    }
}
