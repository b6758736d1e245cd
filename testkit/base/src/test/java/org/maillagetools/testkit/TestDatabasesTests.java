package org.maillagetools.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.SQLException;

class TestDatabasesTests {

    @Test
    void eachDatabaseIsEmptyAndItsOwn() throws Exception {
        try (var one = TestDatabases.create();
                var other = TestDatabases.create()) {
            try (var connection = one.connectAsOwner()) {
                execute(connection, "create table public.note (word text)");
            }
            try (var connection = other.connectAsOwner()) {
                execute(connection, "create table public.note (word text)");
            }
            assertThat(one.url()).isNotEqualTo(other.url());
        }
    }

    @Test
    void theApplicationsRoleMakesNoTables() throws Exception {
        try (var database = TestDatabases.create();
                var connection = database.connectAsApplication()) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> execute(connection, "create table public.mine (id int)"))
                    .withMessageContaining("permission denied");
        }
    }

    @Test
    void itIsTheVersionThatTheApplicationRunsOn() throws Exception {
        try (var database = TestDatabases.create();
                var connection = database.connectAsApplication()) {
            assertThat(connection.getMetaData().getDatabaseMajorVersion()).isEqualTo(18);
        }
    }

    @Test
    void aClosedDatabaseIsGoneEvenWhenSomebodyIsConnected() throws Exception {
        var database = TestDatabases.create();
        try (var _ = database.connectAsApplication()) {
            database.close();
        }
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(database::connectAsOwner)
                .withMessageContaining("does not exist");
    }

    private static void execute(Connection connection, String statement) throws SQLException {
        try (var executor = connection.createStatement()) {
            executor.execute(statement);
        }
    }
}
