package org.maillagetools.look;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.maillage.WholeApplication;
import org.maillagetools.running.Chromium;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

import java.util.List;
import java.util.TreeSet;

/** Every page with its text twice as large, and with the distances that a dyslexic reader sets. */
@Tag("endurance")
@WholeApplication
class EnlargedTextIT {

    private static final Logger log = LoggerFactory.getLogger(EnlargedTextIT.class);

    @LocalServerPort int port;
    @Autowired List<RequestMappingInfoHandlerMapping> mappings;
    @Autowired JdbcClient db;

    @Test
    void nothingIsCutOffByIt() throws Exception {
        var faults = new TreeSet<String>();
        int looks = 0;
        try (var chromium = Chromium.launch()) {
            for (var pages :
                    List.of(
                            Pages.ofVisitor(port, mappings),
                            Pages.ofAdministrator(port, mappings, db))) {
                var page = chromium.page(pages.reader(), "fr");
                for (var address : pages.all(1).keySet()) {
                    page.navigate(address);
                    for (var way : EnlargedText.WAYS.keySet()) {
                        faults.addAll(new EnlargedText(page).faults(way));
                        looks++;
                    }
                }
            }
        }
        log.info("look.enlarged looks={} faults={}", looks, faults.size());

        assertThat(looks).isGreaterThan(100);
        assertThat(faults).isEmpty();
    }

    @Test
    void whatIsCutOffOrStaysSmallIsSeen() {
        try (var chromium = Chromium.launch()) {
            var page = chromium.page(Pages.ofVisitor(port, mappings).reader(), "fr");
            page.navigate("/events");
            page.evaluate(
                    """
                    const box = document.createElement('div'), text = document.createElement('p'), small = document.createElement('p');
                    box.id = 'planted';
                    text.textContent = 'Un texte qui tient tout juste sur une ligne, et qui ne tient plus';
                    text.style.cssText = 'margin: 0; font-size: 1rem; white-space: nowrap';
                    box.append(text);
                    box.style.display = 'inline-block';
                    small.textContent = 'Un texte en pixels';
                    small.style.fontSize = '16px';
                    document.querySelector('main').append(box, small);
                    box.style.width = box.offsetWidth + 'px';
                    box.style.overflow = 'hidden';
                    """);

            for (var way : EnlargedText.WAYS.keySet()) {
                assertThat(new EnlargedText(page).faults(way))
                        .as(way)
                        .anyMatch(fault -> fault.contains("cuts off: <div id=\"planted\""));
            }
            assertThat(new EnlargedText(page).faults(EnlargedText.TWICE))
                    .anyMatch(fault -> fault.contains("does not grow: <p style=\"font-size"));
        }
    }
}
