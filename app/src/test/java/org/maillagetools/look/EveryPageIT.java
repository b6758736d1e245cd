package org.maillagetools.look;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.maillage.WholeApplication;
import org.maillagetools.running.Chromium;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Every page, anonymous and an administrator's, French and English, light and dark, on a phone and a desk: for everybody's eyes and hands. */
@Tag("endurance")
@WholeApplication
@TestInstance(Lifecycle.PER_CLASS)
class EveryPageIT {

    private static final Logger log = LoggerFactory.getLogger(EveryPageIT.class);

    @LocalServerPort int port;
    @Autowired List<RequestMappingInfoHandlerMapping> mappings;
    @Autowired JdbcClient db;

    private Pages visitor;
    private Pages administrator;
    private Set<String> publicPages;
    private Set<String> staffPages;

    @BeforeAll
    void findThePages() throws Exception {
        visitor = Pages.ofVisitor(port, mappings);
        administrator = Pages.ofAdministrator(port, mappings, db);
        publicPages = visitor.all(1).keySet();
        staffPages = administrator.all(1).keySet();
    }

    @Test
    void nobodyIsKeptOut() {
        var faults = new ArrayList<String>();
        int looks = 0;
        try (var chromium = Chromium.launch()) {
            for (var language : List.of("fr", "en")) {
                looks += look(chromium, visitor, language, publicPages, faults);
                looks += look(chromium, administrator, language, staffPages, faults);
            }
            faults.addAll(chromium.problems());
        }
        log.info("look.pages looks={} faults={}", looks, faults.size());

        assertThat(looks).isGreaterThan(500);
        assertThat(faults).isEmpty();
    }

    @Test
    void refusedFormsSayWhatIsWrongToEverybody() {
        var faults = new ArrayList<String>();
        int refused = 0;
        try (var chromium = Chromium.launch()) {
            for (var pages : List.of(visitor, administrator)) {
                var page = open(chromium, pages, "fr");
                for (var form : pages.refused().keySet()) {
                    page.navigate(form.page());
                    RefusedForm.provoke(page, form.action());
                    faults.addAll(RefusedForm.faults(page));
                    faults.addAll(new Appearance(page).faults());
                    refused++;
                }
            }
        }
        log.info("look.refused forms={} faults={}", refused, faults.size());

        assertThat(refused).isGreaterThan(15);
        assertThat(faults).isEmpty();
    }

    @Test
    void faultsThatArePlantedAreSeen() {
        try (var chromium = Chromium.launch()) {
            var page = open(chromium, visitor, "fr");
            page.navigate("/sign-in");
            page.evaluate(
                    """
                    document.querySelector('label[for=email]').remove();
                    const lead = document.querySelector('h1');
                    lead.style.cssText = 'color: #eee; background: #fff; width: 1400px';
                    for (let i = 0; i < 2; i++) {
                      const small = document.createElement('button');
                      small.style.cssText = 'width: 10px; height: 10px; padding: 0; border: 0';
                      small.ariaLabel = 'Petit';
                      lead.after(small);
                    }
                    console.error('planted');
                    """);
            var faults = new Appearance(page).faults();

            assertThat(faults)
                    .anyMatch(fault -> fault.contains("label"))
                    .anyMatch(fault -> fault.contains("color-contrast"))
                    .anyMatch(fault -> fault.contains("target-size"))
                    .anyMatch(fault -> fault.contains("scrolls sideways"));
            assertThat(chromium.problems()).anyMatch(problem -> problem.contains("planted"));
        }
    }

    private static int look(
            Chromium chromium,
            Pages pages,
            String language,
            Set<String> addresses,
            List<String> faults) {
        var page = open(chromium, pages, language);
        for (var address : addresses) {
            page.navigate(address);
            faults.addAll(new Appearance(page).faults());
        }
        page.context().close();
        log.info("look.pages language={} pages={} faults={}", language, addresses.size(), faults);
        return addresses.size() * Appearance.VIEWS;
    }

    private static Page open(Chromium chromium, Pages pages, String language) {
        return chromium.page(pages.reader(), language);
    }
}
