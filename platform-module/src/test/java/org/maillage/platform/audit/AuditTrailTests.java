package org.maillage.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.maillage.platform.db.Tables.AUDIT_ENTRY;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.maillage.platform.actor.Access;
import org.maillage.platform.actor.Actor;
import org.maillage.platform.actor.CurrentActor;
import org.maillage.platform.id.UuidV7;
import org.maillagetools.testkit.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

@SpringBootTest
class AuditTrailTests {

    enum Kind {
        LARGE
    }

    record LampId(UUID value) {}

    record Lamp(
            String name,
            @Nullable LampId id,
            @Nullable Kind kind,
            @Nullable LocalDate since,
            List<String> aliases,
            int version,
            @Sensitive @Nullable String secret) {

        Lamp named(String other) {
            return new Lamp(other, id, kind, since, aliases, version, secret);
        }
    }

    @Autowired Audit audit;
    @Autowired Access access;
    @Autowired CurrentActor actor;
    @Autowired PlatformTransactionManager transactions;
    @Autowired DSLContext dsl;
    @Autowired TestDatabase database;

    final AuditSubject subject = new AuditSubject("platform.lamp", UuidV7.next());
    final LampId id = new LampId(UUID.fromString("00000000-0000-7000-8000-00000000000a"));
    final Lamp lamp =
            new Lamp(
                    "Lampe", id, Kind.LARGE, LocalDate.of(2021, 12, 14), List.of("a", "b"), 1, "x");

    @Test
    void keepsWhatDiffersBetweenTwoStates() {
        record("renamed", lamp, lamp.named("Lampe <b>\u2019\"; drop table"));

        var entry = audit.history(subject).getFirst();
        assertThat(entry.action()).isEqualTo("renamed");
        assertThat(entry.actorName()).isEqualTo("test");
        assertThat(entry.changes())
                .containsExactly(
                        new AuditEntry.Change(
                                "name", "Lampe", "Lampe <b>\u2019\"; drop table", false));
    }

    @Test
    void keepsEverythingOfANewOneButItsSecrets() {
        record("created", null, lamp);

        assertThat(audit.history(subject).getFirst().changes())
                .containsExactly(
                        new AuditEntry.Change("name", null, "Lampe", false),
                        new AuditEntry.Change("id", null, id.value().toString(), false),
                        new AuditEntry.Change("kind", null, "LARGE", false),
                        new AuditEntry.Change("since", null, "2021-12-14", false),
                        new AuditEntry.Change("aliases", null, "a, b", false),
                        new AuditEntry.Change("version", null, "1", false),
                        new AuditEntry.Change("secret", null, null, true));
        assertThat(stored()).doesNotContain("\"x\"");
    }

    @Test
    void tellsOfASecretOnlyThatItChanged() {
        var other = new Lamp("Lampe", id, Kind.LARGE, lamp.since(), lamp.aliases(), 1, "y");
        record("hidden", lamp, other);

        assertThat(audit.history(subject).getFirst().changes())
                .containsExactly(new AuditEntry.Change("secret", null, null, true));
    }

    @Test
    void tellsTheNewestFirst() {
        record("created", null, lamp);
        record("removed", lamp, null);

        assertThat(audit.history(subject))
                .extracting(AuditEntry::action)
                .containsExactly("removed", "created");
    }

    @Test
    void isUndoneWithTheAct() {
        assertThatThrownBy(() ->
                        new TransactionTemplate(transactions)
                                .executeWithoutResult(_ -> {
                                    write("created", null, lamp);
                                    throw new IllegalStateException("planted");
                                }))
                .hasMessage("planted");

        assertThat(audit.history(subject)).isEmpty();
    }

    @Test
    void needsTheTransactionOfTheAct() {
        var act = new TransactionTemplate(transactions).execute(_ -> access.open());

        assertThatThrownBy(() -> audit.record(act, subject, "created", null, lamp))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void theApplicationMayOnlyAppend() {
        record("created", null, lamp);

        assertThatThrownBy(() -> dsl.update(AUDIT_ENTRY).set(AUDIT_ENTRY.ACTION, "x").execute())
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> dsl.deleteFrom(AUDIT_ENTRY).execute())
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> dsl.truncate(AUDIT_ENTRY).execute())
                .hasStackTraceContaining("permission denied");
        assertThat(audit.history(subject)).hasSize(1);
    }

    @Test
    void notEvenTheOwnerChangesItUnnoticed() throws SQLException {
        record("created", null, lamp);

        for (String change :
                List.of(
                        "update platform.audit_entry set action = 'x'",
                        "delete from platform.audit_entry",
                        "truncate platform.audit_entry")) {
            try (var connection = database.connectAsOwner();
                    var statement = connection.createStatement()) {
                assertThatThrownBy(() -> statement.execute(change))
                        .hasMessageContaining("only ever appended to");
            }
        }
    }

    /** The control: it is the trigger that stops the owner. */
    @Test
    void controlWithoutTheTriggerTheOwnerChangesIt() throws SQLException {
        record("created", null, lamp);

        try (var connection = database.connectAsOwner();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(
                    "alter table platform.audit_entry disable trigger audit_entry_is_append_only");
            assertThat(statement.executeUpdate("update platform.audit_entry set action = 'x'"))
                    .isPositive();
            connection.rollback();
        }
    }

    private void record(String action, @Nullable Lamp before, @Nullable Lamp after) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(_ -> write(action, before, after));
    }

    private void write(String action, @Nullable Lamp before, @Nullable Lamp after) {
        actor.as(
                new Actor.Software("test"),
                () -> {
                    audit.record(access.open(), subject, action, before, after);
                    return true;
                });
    }

    private String stored() {
        return dsl.select(AUDIT_ENTRY.CHANGES)
                .from(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.SUBJECT_ID.eq(subject.id()))
                .fetchSingle()
                .value1()
                .data();
    }
}
