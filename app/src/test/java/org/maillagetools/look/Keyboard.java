package org.maillagetools.look;

import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;

import java.util.HashSet;
import java.util.Map;

/** Somebody who has nothing but a keyboard: goes by Tab, looks where the focus is at each stop, and says where it cannot be seen. */
final class Keyboard {

    private static final int MOST = 200;

    /** A field for a date and a time has as many places to stop at. */
    private static final int PARTS = 7;

    /** Numbers each stop, for the sake of telling them apart. */
    private static final String STOP =
            """
            ([selector, before]) => {
              const here = document.activeElement;
              if (!here || here === document.body) return {name: 'the end of the page', number: -1, there: false, fault: ''};
              window.stops ??= [];
              if (!window.stops.includes(here)) window.stops.push(here);
              const style = getComputedStyle(here), box = here.getBoundingClientRect();
              const seen = (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0)
                  || style.boxShadow !== 'none';
              const x = box.left + Math.min(box.width / 2, 40), y = box.top + Math.min(box.height / 2, 12);
              const top = document.elementFromPoint(x, y);
              const label = here.labels?.[0];
              const covered = top && !here.contains(top) && !top.contains(here) && !label?.contains(top);
              const last = window.stops[before - 1];
              const back = last && last !== here
                  && !(last.compareDocumentPosition(here) & Node.DOCUMENT_POSITION_FOLLOWING);
              return {
                name: here.outerHTML.slice(0, 120), number: window.stops.indexOf(here) + 1,
                there: here.matches(selector),
                fault: !seen ? 'focus is not seen' : covered ? 'focus is covered' : back ? 'goes back' : '',
              };
            }
            """;

    private final Page page;

    Keyboard(Page page) {
        this.page = page;
    }

    /** Presses Tab until the focus is there. */
    Keyboard tabTo(String selector) {
        var visited = new HashSet<Integer>();
        int before = 0;
        int same = 0;
        for (int i = 0; i < MOST; i++) {
            page.keyboard().press("Tab");
            var stop = stop(selector, before);
            same = stop.number == before ? same + 1 : 0;
            if (same > PARTS || (same == 0 && !visited.add(stop.number))) {
                throw fault("no way to " + selector + "; trapped", stop);
            }
            if (!stop.fault.isEmpty()) {
                throw fault(stop.fault, stop);
            }
            if (stop.there) {
                return this;
            }
            before = stop.number;
        }
        throw new AssertionError(page.url() + ": no way to " + selector);
    }

    private Stop stop(String selector, int before) {
        var found = (Map<?, ?>) page.evaluate(STOP, new Object[] {selector, before});
        return new Stop(
                String.valueOf(found.get("name")),
                Integer.parseInt(String.valueOf(found.get("number"))),
                Boolean.TRUE.equals(found.get("there")),
                String.valueOf(found.get("fault")));
    }

    private AssertionError fault(String what, Stop where) {
        return new AssertionError(page.url() + ": " + what + " at " + where.name);
    }

    /** Where the focus is. */
    private record Stop(String name, int number, boolean there, String fault) {}

    Keyboard press(String key) {
        page.keyboard().press(key);
        return this;
    }

    Keyboard type(String text) {
        page.keyboard().press("Control+A");
        page.keyboard().type(text);
        return this;
    }

    /** Presses Enter, and is on another page. */
    Keyboard enter(String address) {
        page.keyboard().press("Enter");
        try {
            page.waitForURL(address);
        } catch (TimeoutError e) {
            var there = page.locator("h1").innerText();
            throw new AssertionError("At " + page.url() + " instead of " + address + ": " + there);
        }
        return this;
    }

    /** Presses Enter, and the same address answers anew. */
    Keyboard send() {
        NextPage.after(page, () -> page.keyboard().press("Enter"));
        return this;
    }

    /** Waits until the page has taken the focus there. */
    void isTakenTo(String selector) {
        await(selector)
                .until(() ->
                        Boolean.TRUE.equals(
                                page.evaluate("s => document.activeElement.matches(s)", selector)));
    }
}
