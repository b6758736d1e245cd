package org.maillage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maillagetools.testkit.Browser;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** kill -9 while somebody works: what was answered is kept, once, and reaches the other modules. */
@Tag("endurance")
class KilledApplicationIT {

    private static final int CYCLES = 3;
    private static final int BEFORE_THE_KILL = 15;
    private static final String PASSWORD = "un mot de passe assez long";
    private static final String ORGANISATIONS = "/admin/people/organisations";

    @TempDir Path folder;

    private final List<String> acknowledged = new ArrayList<>();

    @Test
    void losesNothingThatWasAnswered() throws Exception {
        PackagedApplication.install(folder);
        Browser staff = null;
        for (int cycle = 0; cycle < CYCLES; cycle++) {
            var application = PackagedApplication.start(folder, "--maillage.demo=false");
            staff =
                    staff == null
                            ? signIn(application.firstLink())
                            : staff.on(application.address().getPort());
            createUntilKilled(staff, application, cycle);
        }
        try (var application = PackagedApplication.start(folder, "--maillage.demo=false")) {
            var back = Objects.requireNonNull(staff).on(application.address().getPort());
            for (String name : acknowledged) {
                assertThat(found(back, name)).as(name).isEqualTo(1);
            }
            await().atMost(Duration.ofMinutes(5))
                    .pollInterval(Duration.ofSeconds(1))
                    .untilAsserted(
                            () -> assertThat(namesThatEventsKnows(back)).containsAll(acknowledged));
        }
        assertThat(acknowledged).hasSize(CYCLES * BEFORE_THE_KILL);
    }

    private static Browser signIn(URI link) throws Exception {
        var browser = new Browser(link.getPort());
        var token = link.getQuery().replace("token=", "");
        browser.fill(
                "/sign-in/first?token=" + token,
                "/sign-in/first",
                "token",
                token,
                "displayName",
                "Camille Essai (fictif)",
                "email",
                "camille@exemple.test",
                "password",
                PASSWORD,
                "confirmation",
                PASSWORD);
        return browser;
    }

    /** The last answer arrives just before the kill, while its application events are on their way. */
    private void createUntilKilled(Browser staff, PackagedApplication application, int cycle)
            throws Exception {
        for (int i = 0; i < BEFORE_THE_KILL; i++) {
            String name = "Centre %d-%02d (fictif)".formatted(cycle, i);
            var answer =
                    staff.fill(
                            ORGANISATIONS + "/new",
                            ORGANISATIONS,
                            "version",
                            "0",
                            "type",
                            "COMMUNITY_CENTRE",
                            "owner",
                            "itself",
                            "name",
                            name);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
            acknowledged.add(name);
        }
        application.kill();
    }

    private static int found(Browser staff, String name) throws Exception {
        var query = URLEncoder.encode(name, StandardCharsets.UTF_8);
        return Jsoup.parse(staff.page(ORGANISATIONS + "?q=" + query))
                .select("#rows a, tbody a")
                .eachText()
                .stream()
                .filter(name::equals)
                .toList()
                .size();
    }

    private static List<String> namesThatEventsKnows(Browser staff) throws IOException {
        try {
            return Jsoup.parse(staff.page("/admin/events/new"))
                    .select("select[name=owner] option, select[name=ownerId] option")
                    .eachText()
                    .stream()
                    .filter(name -> name.endsWith("(fictif)"))
                    .toList();
        } catch (Exception e) {
            throw new IOException(e);
        }
    }
}
