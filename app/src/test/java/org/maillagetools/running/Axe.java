package org.maillagetools.running;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * The rules of accessibility that a machine can judge, on an open page; what is serious or critical counts. Asked without
 * {@link AxeBuilder}, which brings its script along for each question and opens another page for the answer.
 */
public final class Axe {

    private static final String SCRIPT = script();
    private static final String ASK =
            """
            async rules => {
              const options = {resultTypes: ['violations']};
              if (rules.length) options.runOnly = {type: 'rule', values: rules};
              else options.rules = {'target-size': {enabled: true}};
              const {violations} = await axe.run(document, options);
              return violations
                  .filter(v => v.impact === 'serious' || v.impact === 'critical')
                  .map(v => v.id + ': ' + v.nodes[0].html);
            }
            """;

    private final Page page;

    private Axe(Page page) {
        this.page = page;
    }

    public static Axe on(Page page) {
        if (Objects.equals(page.evaluate("typeof window.axe"), "undefined")) {
            page.evaluate(SCRIPT);
        }
        return new Axe(page);
    }

    /** Against all rules, and the one about the size of targets, which is off unless one asks. */
    public List<String> violations() {
        return ask(List.of());
    }

    /** Against the rules that another colour scheme may break. */
    public List<String> colours() {
        return ask(List.of("color-contrast", "link-in-text-block"));
    }

    private List<String> ask(List<String> rules) {
        return ((List<?>) page.evaluate(ASK, rules)).stream().map(String::valueOf).toList();
    }

    private static String script() {
        try (var script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(
                    Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
