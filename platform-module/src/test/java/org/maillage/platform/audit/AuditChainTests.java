package org.maillage.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillage.platform.actor.Access;
import org.maillage.platform.actor.Actor;
import org.maillage.platform.actor.CurrentActor;
import org.maillage.platform.id.UuidV7;
import org.maillagetools.testkit.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** A database of its own: each test breaks the chain, and begins anew. */
@SpringBootTest(properties = {"maillage.audit.seal-interval=1h", "maillage.audit.look-interval=2h"})
@ExtendWith(OutputCaptureExtension.class)
class AuditChainTests {

    private static final List<String> TABLES =
            List.of("platform.audit_entry", "platform.audit_link", "platform.audit_check");

    @Autowired AuditChain chain;
    @Autowired AuditGuard guard;
    @Autowired AuditHealthIndicator health;
    @Autowired Audit audit;
    @Autowired Access access;
    @Autowired CurrentActor actor;
    @Autowired PlatformTransactionManager transactions;
    @Autowired TestDatabase database;
    @Autowired JdbcClient db;

    record Lamp(String name) {}

    @AfterEach
    void beginAnew() throws SQLException {
        asOwner(
                "delete from platform.audit_entry",
                "delete from platform.audit_link",
                "delete from platform.audit_check",
                "update platform.audit_chain set number = 0, open_since = '1970-01-01', hash ="
                        + " sha256(convert_to('maillage', 'UTF8'))");
    }

    @Test
    void sealsEachEntryOnce() {
        write("first", "second", "third");

        assertThat(chain.seal()).isEqualTo(3);
        assertThat(chain.seal()).isZero();
        assertThat(chain.end().length()).isEqualTo(3);
        assertThat(chain.check().sound()).isTrue();
    }

    @Test
    void whatIsNotSealedYetIsNoProblem() {
        write("first");
        chain.seal();
        write("second");

        assertThat(chain.check().sound()).isTrue();
        assertThat(chain.check().lastNumber()).isEqualTo(1);
    }

    @Test
    void anEntryThatIsCommittedAfterLaterOnesIsSealedAfterThem() {
        template(TransactionDefinition.PROPAGATION_REQUIRED)
                .executeWithoutResult(_ -> {
                    writeHere("slow");
                    template(TransactionDefinition.PROPAGATION_REQUIRES_NEW)
                            .executeWithoutResult(_ -> writeHere("quick"));
                    template(TransactionDefinition.PROPAGATION_NOT_SUPPORTED)
                            .executeWithoutResult(_ -> assertThat(chain.seal()).isEqualTo(1));
                });

        assertThat(chain.seal()).isEqualTo(1);
        assertThat(chain.check().sound()).isTrue();
    }

    /** Each has to be found, and named for what it is. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ALTERED  | update platform.audit_entry set action = 'x' where action = 'second'",
                "ALTERED  | update platform.audit_entry set changes = '[]' where action = 'second'",
                "ALTERED  | update platform.audit_entry set actor_name = 'x' where action ="
                        + " 'third'",
                "ALTERED  | update platform.audit_entry set at = at - interval '1 microsecond'"
                        + " where action = 'first'",
                "ALTERED  | update platform.audit_entry set subject_id = gen_random_uuid() where"
                        + " action = 'second'",
                "ALTERED  | update platform.audit_entry set salt = null, changes = '[]',"
                        + " actor_name = '-' where action = 'second'",
                "ALTERED  | update platform.audit_link set number = number + 100 where number < 3;"
                        + " update platform.audit_link set number = 103 - number where number >"
                        + " 100",
                "ALTERED  | update platform.audit_entry a set recorded_at = b.recorded_at from"
                        + " platform.audit_entry b where a.action = 'first' and b.action ="
                        + " 'second'",
                "DELETED  | delete from platform.audit_entry where action = 'second'",
                "DELETED  | delete from platform.audit_entry where action = 'third'",
                "DELETED  | delete from platform.audit_link where number = 1",
                "ALTERED  | delete from platform.audit_entry where action = 'second'; delete from"
                        + " platform.audit_link where number = 2; update platform.audit_link set"
                        + " number = 2 where number = 3",
                "ALTERED  | delete from platform.audit_entry where action = 'third'; delete from"
                        + " platform.audit_link where number = 3; update platform.audit_chain set"
                        + " number = 2, hash = (select hash from platform.audit_link where number"
                        + " = 2)",
                "ALTERED  | update platform.audit_entry set action = 'x' where action = 'second';"
                        + " delete from platform.audit_link; update platform.audit_chain set"
                        + " number = 0, hash = sha256(convert_to('maillage', 'UTF8'));"
                        + " select platform.seal_audit(100)",
                "INSERTED | insert into platform.audit_entry select gen_random_uuid(), at,"
                        + " actor_kind, actor_id, actor_name, subject_type, subject_id, action,"
                        + " changes, recorded_at - interval '1 day', salt from"
                        + " platform.audit_entry where action = 'second'",
                "INSERTED | insert into platform.audit_link select 4, gen_random_uuid(), content,"
                        + " hash from platform.audit_link where number = 3"
            })
    void findsWhatWasTouched(ChainProblem problem, String sabotage) throws SQLException {
        write("first", "second", "third");
        chain.seal();
        assertThat(chain.check().sound()).isTrue();

        asOwner(sabotage);

        assertThat(chain.check().problem()).isEqualTo(problem);
    }

    /** The place that later erasures have: content goes, the chain stands, and an entry says so. */
    @Test
    void contentThatWasErasedWithAnEntryThatSaysSoBreaksNothing() throws SQLException {
        write("first", "second", "third");
        chain.seal();
        asOwner(
                "update platform.audit_entry set salt = null, changes = '[]', actor_name = '-'"
                        + " where action = 'second'",
                "insert into platform.audit_entry (id, at, actor_kind, actor_name, subject_type,"
                    + " subject_id, action, changes) select gen_random_uuid(), now(), 'SOFTWARE',"
                    + " 'erasure', 'platform.audit', id, 'content-erased', '[]' from"
                    + " platform.audit_entry where action = 'second'");
        chain.seal();

        assertThat(chain.check().sound()).isTrue();

        asOwner("update platform.audit_entry set changes = '[1]' where action = 'second'");
        assertThat(chain.check().problem()).isEqualTo(ChainProblem.ALTERED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into platform.audit_link values (9, gen_random_uuid(), '\\x00', '\\x00')",
                "update platform.audit_link set number = 9",
                "delete from platform.audit_link",
                "update platform.audit_chain set number = 9",
                "delete from platform.audit_chain",
                "update platform.audit_check set problem = null",
                "delete from platform.audit_check"
            })
    void theApplicationCannotTouchTheChain(String statement) {
        assertThatThrownBy(() -> db.sql(statement).update())
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void twoInstancesAtOnceSealNothingTwice() throws Exception {
        write("first", "second", "third");
        Callable<Integer> seal = chain::seal;

        try (var both = Executors.newFixedThreadPool(2)) {
            int sealed = 0;
            for (var done : both.invokeAll(List.of(seal, seal))) {
                sealed += done.get();
            }
            assertThat(sealed).isEqualTo(3);
        }
        assertThat(chain.check().sound()).isTrue();
    }

    @Test
    void aBrokenChainIsAnErrorInTheLogAndInHealth(CapturedOutput log) throws SQLException {
        write("first", "second");
        chain.seal();
        guard.check();
        assertThat(log).contains("The audit trail is as it was sealed, 2 entries, head");
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);

        asOwner(
                "update platform.audit_entry set action = 'x' where action = 'second'",
                "update platform.audit_check set at = now() - interval '1 day'");
        guard.check();

        assertThat(log).contains("The audit trail is not as it was sealed: ALTERED at link 2");
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.health().getDetails()).containsEntry("chain", "broken");
    }

    @Test
    void isVerifiedOnceADay() {
        guard.check();
        guard.check();

        assertThat(
                        db.sql("select count(*) from platform.audit_check")
                                .query(Integer.class)
                                .single())
                .isEqualTo(1);
    }

    private void write(String... actions) {
        for (var action : actions) {
            template(TransactionDefinition.PROPAGATION_REQUIRED)
                    .executeWithoutResult(_ -> writeHere(action));
        }
    }

    private void writeHere(String action) {
        actor.as(
                new Actor.Software("test"),
                () -> {
                    var subject = new AuditSubject("platform.lamp", UuidV7.next());
                    audit.record(access.open(), subject, action, null, new Lamp("Lampe"));
                    return true;
                });
    }

    private TransactionTemplate template(int propagation) {
        var template = new TransactionTemplate(transactions);
        template.setPropagationBehavior(propagation);
        return template;
    }

    /** Whoever owns the tables can take their guards away. */
    private void asOwner(String... statements) throws SQLException {
        try (var connection = database.connectAsOwner();
                var statement = connection.createStatement()) {
            for (var table : TABLES) {
                statement.execute("alter table " + table + " disable trigger user");
            }
            for (var one : statements) {
                statement.execute(one);
            }
            for (var table : TABLES) {
                statement.execute("alter table " + table + " enable trigger user");
            }
        }
    }
}
