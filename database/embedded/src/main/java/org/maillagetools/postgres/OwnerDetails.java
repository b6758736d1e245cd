package org.maillagetools.postgres;

import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;

/** How migrations reach the database: as its owner. */
public record OwnerDetails(String url, Login login) implements FlywayConnectionDetails {

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
