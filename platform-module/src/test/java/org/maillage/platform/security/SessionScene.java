package org.maillage.platform.security;

import static org.maillage.platform.db.Tables.SPRING_SESSION;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.maillage.platform.id.UuidV7;
import org.maillagetools.testkit.Browser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.net.http.HttpResponse;
import java.util.UUID;

/** Somebody with an account, in a browser. */
abstract class SessionScene {

    @LocalServerPort int port;
    @Autowired DSLContext dsl;
    @Autowired SampleSite.Accounts accounts;

    final UUID account = UuidV7.next();
    Browser browser;

    @BeforeEach
    void somebodyWithAnAccount() {
        accounts.enable(account, true);
        browser = new Browser(port);
    }

    HttpResponse<String> signIn() throws Exception {
        String token = browser.page("/sign-in/sample");
        return browser.post("/sign-in/sample", Browser.form(token, "account", account.toString()));
    }

    int count() {
        return dsl.fetchCount(SPRING_SESSION, SPRING_SESSION.PRINCIPAL_NAME.eq(account.toString()));
    }
}
