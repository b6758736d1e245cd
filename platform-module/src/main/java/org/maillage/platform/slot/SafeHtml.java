package org.maillage.platform.slot;

import org.owasp.html.PolicyFactory;
import org.owasp.html.Sanitizers;

/**
 * Markup that may stand in a page as it is ({@code th:utext}). Only the sanitiser and the renderer of slots make one.
 */
public final class SafeHtml {

    private static final PolicyFactory POLICY =
            Sanitizers.FORMATTING.and(Sanitizers.BLOCKS).and(Sanitizers.LINKS);

    private final String markup;

    private SafeHtml(String markup) {
        this.markup = markup;
    }

    /** What somebody wrote, reduced to paragraphs, headings, lists, emphasis and links. */
    public static SafeHtml sanitised(String markup) {
        return new SafeHtml(POLICY.sanitize(markup));
    }

    static SafeHtml rendered(String markup) {
        return new SafeHtml(markup);
    }

    public boolean isBlank() {
        return markup.isBlank();
    }

    /** The markup. */
    @Override
    public String toString() {
        return markup;
    }
}
