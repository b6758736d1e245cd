package org.maillagetools.look;

import com.microsoft.playwright.Page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A page whose reader has made its text larger or wider than its makers did: nothing may be cut off by it, or be reached by
 * scrolling sideways only.
 */
record EnlargedText(Page page) {

    static final String TWICE = "text at 200 %";

    /** WCAG 2.2, 1.4.4: twice as large; 1.4.12: the distances that it names. */
    static final Map<String, String> WAYS =
            Map.of(
                    TWICE,
                    "html { font-size: 200% !important; }",
                    "text spacing",
                    """
                    * { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
                    p { margin-bottom: 2em !important; }
                    """);

    /** A style sheet of the reader's own, which the policy of the page has no say in; text in a drawing is as large as the drawing. */
    private static final String ENLARGE =
            """
            css => {
              window.sizeOf ??= e => parseFloat(getComputedStyle(e).fontSize) * (e.getScreenCTM?.()?.d ?? 1);
              window.sizes ??= new Map([...document.body.querySelectorAll('*')].map(e => [e, sizeOf(e)]));
              const sheet = new CSSStyleSheet();
              sheet.replaceSync(css);
              document.adoptedStyleSheets = [sheet];
            }
            """;

    /** What has text, its own or somebody's within, and shows less of it than there is; what is there for screen readers only is smaller. */
    private static final String CUT =
            """
            () => {
              const cuts = style => [style.overflowX, style.overflowY].some(o => o === 'hidden' || o === 'clip');
              const cut = [...document.body.querySelectorAll('*')].filter(e => {
                const box = e.getBoundingClientRect();
                if (box.width < 4 || box.height < 4 || !e.textContent.trim() || !cuts(getComputedStyle(e))) return false;
                return e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1;
              }).map(e => 'cuts off: ' + e.outerHTML.slice(0, 120));
              if (document.documentElement.scrollWidth > innerWidth) {
                const wide = [...document.body.querySelectorAll('*')].filter(e => e.getBoundingClientRect().right > innerWidth + 1);
                cut.push('scrolls sideways: ' + (wide.at(-1)?.outerHTML ?? '').slice(0, 120));
              }
              return cut;
            }
            """;

    /** Text whose size stands in pixels does not listen to the reader. */
    private static final String STAYS =
            """
            () => [...window.sizes].filter(([e, before]) => {
              const said = [...e.childNodes].some(n => n.nodeType === Node.TEXT_NODE && n.data.trim());
              return said && e.checkVisibility() && sizeOf(e) < 1.9 * before;
            }).map(([e]) => 'does not grow: ' + e.outerHTML.slice(0, 120))
            """;

    List<String> faults(String way) {
        page.evaluate(ENLARGE, WAYS.get(way));
        var found = new ArrayList<Object>((List<?>) page.evaluate(CUT));
        if (way.equals(TWICE)) {
            found.addAll((List<?>) page.evaluate(STAYS));
        }
        page.evaluate(ENLARGE, "");
        var address = page.url().replaceFirst("^https?://[^/]+", "");
        return found.stream().map(fault -> address + " (" + way + "): " + fault).toList();
    }
}
