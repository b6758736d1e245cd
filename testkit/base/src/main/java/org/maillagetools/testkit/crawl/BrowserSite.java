package org.maillagetools.testkit.crawl;

import org.maillagetools.testkit.Browser;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

/** A real server, as a browser without JavaScript sees it. */
public final class BrowserSite implements Site {

    private final Browser browser;

    public BrowserSite(Browser browser) {
        this.browser = browser;
    }

    @Override
    public Page open(String path) {
        return answer(() -> browser.get(path));
    }

    @Override
    public Page send(Form form) {
        var body = BodyPublishers.ofString(form.encoded());
        return answer(() -> browser.postFromHere(form.action(), body));
    }

    /** A request that may fail. */
    @FunctionalInterface
    private interface Request {
        HttpResponse<String> send() throws Exception;
    }

    private static Page answer(Request request) {
        try {
            return Page.of(request.send());
        } catch (Exception e) {
            throw new IllegalStateException("No answer", e);
        }
    }
}
