package org.maillage.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.maillage.platform.actor.Access;
import org.maillage.platform.actor.Act;
import org.maillage.platform.actor.Actor;
import org.maillage.platform.actor.CurrentActor;
import org.maillage.platform.id.UuidV7;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.List;
import java.util.stream.Stream;

@SpringBootTest
class AuditedTogetherTests {

    /** More than one statement takes. */
    private static final int MANY = 1_001;

    record Lamp(String name) {}

    @Autowired Audit audit;
    @Autowired Access access;
    @Autowired CurrentActor actor;
    @Autowired PlatformTransactionManager transactions;

    private final List<AuditedChange> changes =
            Stream.generate(() -> new AuditSubject("platform.lamp", UuidV7.next()))
                    .limit(MANY)
                    .map(subject -> new AuditedChange(subject, null, new Lamp("Lampe")))
                    .toList();

    @Test
    void keepsAnEntryOfEach() {
        new TransactionTemplate(transactions)
                .executeWithoutResult(_ -> audit.recordAll(act(), "created", changes));

        assertThat(changes)
                .allSatisfy(change ->
                        assertThat(audit.history(change.subject()))
                                .singleElement()
                                .satisfies(entry -> {
                                    assertThat(entry.action()).isEqualTo("created");
                                    assertThat(entry.actorName()).isEqualTo("test");
                                    assertThat(entry.changes())
                                            .containsExactly(
                                                    new AuditEntry.Change(
                                                            "name", null, "Lampe", false));
                                }));
    }

    @Test
    void needsTheTransactionOfTheAct() {
        var act = new TransactionTemplate(transactions).execute(_ -> act());

        assertThatThrownBy(() -> audit.recordAll(act, "created", changes))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    private Act act() {
        return actor.as(new Actor.Software("test"), access::open);
    }
}
