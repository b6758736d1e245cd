package org.maillagetools.postgres;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** How the pool reaches the database: as the application. */
public record ApplicationDetails(String url, Login login) implements JdbcConnectionDetails {

    @Override
    public String getJdbcUrl() {
        return url;
    }

    @Override
    public String getUsername() {
        return login.user();
    }

    @Override
    public String getPassword() {
        return login.password();
    }
}
