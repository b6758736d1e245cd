package org.maillagetools.testkit.application.notes;

import org.springframework.stereotype.Component;

import java.sql.SQLException;

import javax.sql.DataSource;

@Component
class NoteBook {

    private final DataSource database;

    NoteBook(DataSource database) {
        this.database = database;
    }

    String writtenBy() throws SQLException {
        try (var connection = database.getConnection()) {
            return connection.getMetaData().getUserName();
        }
    }
}
