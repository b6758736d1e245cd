package org.maillage.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.TransactionSystemException;

import java.sql.SQLException;

class FailuresTests {

    /** The connection is lost amid a transaction: its rollback fails too, and the first failure stands beside the second. */
    @Test
    void aRollbackThatFailsDoesNotHideThatTheDatabaseIsAway() {
        var rollback =
                new TransactionSystemException(
                        "JDBC rollback failed", new SQLException("No such savepoint", "3B001"));
        assertThat(Failures.status(rollback)).isEqualTo(500);

        rollback.initApplicationException(new DataAccessResourceFailureException("lost"));
        assertThat(Failures.status(rollback)).isEqualTo(503);
    }

    /** The answer to a commit is lost: the rollback finds the connection closed, and nothing tells of the commit. */
    @Test
    void aConnectionThatIsClosedAlreadyIsADatabaseThatIsAway() {
        var rollback =
                new TransactionSystemException(
                        "JDBC rollback failed", new SQLException("Connection is closed"));

        assertThat(Failures.status(rollback)).isEqualTo(503);
    }

    @Test
    void aFullDiskIsADatabaseThatIsAwayAndAMistakeInAStatementIsNot() {
        assertThat(Failures.status(new IllegalStateException(new SQLException("full", "53100"))))
                .isEqualTo(503);
        assertThat(Failures.status(new IllegalStateException(new SQLException("typo", "42601"))))
                .isEqualTo(500);
    }
}
