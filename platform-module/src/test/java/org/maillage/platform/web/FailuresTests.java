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
                        "JDBC rollback failed", new SQLException("Connection is closed"));
        assertThat(Failures.status(rollback)).isEqualTo(500);

        rollback.initApplicationException(new DataAccessResourceFailureException("lost"));
        assertThat(Failures.status(rollback)).isEqualTo(503);
    }
}
