package org.maillage.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.maillage.platform.audit.Audit;
import org.maillagetools.testkit.Browser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.net.http.HttpResponse;
import java.time.Duration;

/** A visitor who sends forms that ring a bell, which is heard once for each form. */
abstract class RingScene {

    @LocalServerPort int port;
    @Autowired Audit audit;
    @Autowired SampleSite.MovableClock clock;

    Browser browser;
    private int before;

    @BeforeEach
    void visitor() {
        browser = new Browser(port);
        before = SampleSite.rings(audit);
    }

    @AfterEach
    void now() {
        clock.moveTo(Duration.ZERO);
    }

    HttpResponse<String> ring(String token) throws Exception {
        return browser.post("/events/ring", Browser.form(token));
    }

    int rings() {
        return SampleSite.rings(audit) - before;
    }

    void assertRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("<h1");
        assertThat(rings()).isZero();
    }
}
