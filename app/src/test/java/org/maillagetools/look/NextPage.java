package org.maillagetools.look;

import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;

/** Waits for a page at whatever address: the one that answers to a form may have the address of the form. */
final class NextPage {

    private static final String ARRIVED =
            "window.left === undefined && document.readyState === 'complete'";

    private NextPage() {}

    static void after(Page page, Runnable action) {
        page.evaluate("window.left = true");
        action.run();
        // between two pages there is nothing to ask
        await("the next page").ignoreExceptions().until(() -> page.evaluate(ARRIVED).equals(true));
    }
}
