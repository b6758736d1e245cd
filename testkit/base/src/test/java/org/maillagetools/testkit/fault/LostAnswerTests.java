package org.maillagetools.testkit.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.maillagetools.testkit.TestDatabase;
import org.maillagetools.testkit.TestDatabases;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

class LostAnswerTests {

    @Test
    void losesTheAnswerToACommitThatWasDone() throws Exception {
        try (TestDatabase database = TestDatabases.create();
                FaultyLine toDatabase = FaultyLine.to(database.url())) {
            var login = database.owner();
            execute(database, "create table note (word text)");
            var url = toDatabase.through(database.url());
            try (var unharmed = DriverManager.getConnection(url, login.user(), login.password());
                    var harmed = DriverManager.getConnection(url, login.user(), login.password())) {
                var lost = toDatabase.loseAnswerTo("COMMIT", "perdu");
                insert(unharmed, "gardé");
                assertThatExceptionOfType(SQLException.class)
                        .isThrownBy(() -> insert(harmed, "perdu"));
                assertThat(lost.happened()).isTrue();
                insert(unharmed, "perdu"); // it happens once
            }
            assertThat(count(database)).isEqualTo(3);
        }
    }

    private static void insert(Connection connection, String word) throws SQLException {
        connection.setAutoCommit(false);
        try (var insert = connection.prepareStatement("insert into note values (?)")) {
            insert.setString(1, word);
            insert.execute();
        }
        connection.commit();
    }

    private static void execute(TestDatabase database, String sql) throws SQLException {
        try (var connection = database.connectAsOwner();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int count(TestDatabase database) throws SQLException {
        try (var connection = database.connectAsOwner();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from note")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
