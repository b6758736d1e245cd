package org.maillagetools.postgres;

import java.io.IOException;

/** Everybody who may connect to a server of this house. */
record Logins(Login superuser, Login owner, Login application) {

    static Logins in(Passwords passwords) throws IOException {
        return new Logins(
                passwords.login(Cluster.SUPERUSER),
                passwords.login(DatabaseRoles.OWNER),
                passwords.login(DatabaseRoles.APPLICATION));
    }
}
