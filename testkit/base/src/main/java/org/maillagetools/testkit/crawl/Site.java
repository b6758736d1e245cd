package org.maillagetools.testkit.crawl;

/** How pages are opened and forms sent: by somebody who has signed in, or by somebody who has not. */
public interface Site {

    /**
     * @param path and query, beginning with a slash
     */
    Page open(String path);

    /** Sends a form as it stood on its page. */
    Page send(Form form);
}
