package org.maillagetools.look;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.maillage.WholeApplication;
import org.maillagetools.testkit.crawl.Page;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Every page is HTML as its standard has it. */
@WholeApplication
class HtmlTests {

    private static final Logger log = LoggerFactory.getLogger(HtmlTests.class);

    @LocalServerPort int port;
    @Autowired List<RequestMappingInfoHandlerMapping> mappings;
    @Autowired JdbcClient db;

    @Test
    void everyPageIsValidInBothLanguages() throws Exception {
        var validator = new HtmlValidator();
        var faults = new TreeMap<String, String>();
        int checked = 0;
        for (var pages : List.of(visitor(), administrator())) {
            for (var language : List.of("fr", "en")) {
                checked += check(validator, pages.in(language).all(2), faults);
            }
            var refused = pages.refused();
            var byPage = new TreeMap<String, Page>();
            refused.forEach((form, page) -> byPage.put(form.action() + " refused", page));
            checked += check(validator, byPage, faults);
        }
        log.info("look.html pages={} faults={}", checked, faults.size());

        assertThat(checked).isGreaterThan(200);
        assertThat(faults).isEmpty();
    }

    @Test
    void aBrokenPageIsSeen() throws Exception {
        var page =
                visitor()
                        .reader()
                        .page("/events")
                        .replace("<main>", "<main><p id='list'><div></main>");

        assertThat(new HtmlValidator().check(page))
                .anyMatch(fault -> fault.contains("Duplicate ID “list”"))
                .anyMatch(fault -> fault.contains("Unclosed element “div”"));
    }

    private Pages visitor() {
        return Pages.ofVisitor(port, mappings);
    }

    private Pages administrator() throws Exception {
        return Pages.ofAdministrator(port, mappings, db);
    }

    /** A fault once, with the first page that has it. */
    private static int check(
            HtmlValidator validator, Map<String, Page> pages, Map<String, String> faults)
            throws Exception {
        for (var page : pages.entrySet()) {
            for (var fault : validator.check(page.getValue().body())) {
                faults.putIfAbsent(fault, page.getKey());
            }
        }
        return pages.size();
    }
}
