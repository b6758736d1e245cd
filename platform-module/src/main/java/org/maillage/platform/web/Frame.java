package org.maillage.platform.web;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What surrounds a page.
 *
 * @param language of the page, {@code fr} or {@code en}
 * @param theme {@code light}, {@code dark} or {@code auto}
 * @param actorName of whoever has signed in, null for anybody else
 * @param publicItems navigation of the header
 * @param staffItems navigation beside the page: the records
 * @param settingsItems navigation beside the page: the rest
 * @param notices lines above the page
 * @param messages what the page before left to say
 * @param here address of this page, ready for one more parameter
 */
public record Frame(
        String language,
        String theme,
        @Nullable String actorName,
        List<Item> publicItems,
        List<Item> staffItems,
        List<Item> settingsItems,
        List<Notice> notices,
        List<Flash> messages,
        String here) {

    /**
     * @param current this page is the entry's, or stands below it
     */
    public record Item(String labelKey, String path, String icon, boolean current) {}

    /** A line above the page, as its {@link FrameNotice} wants it. */
    public record Notice(String key, List<?> arguments, FrameNotice.@Nullable Button button) {

        /** For the message. */
        public Object[] parameters() {
            return arguments.toArray();
        }
    }

    /** Whether there is a navigation beside the page. */
    public boolean aside() {
        return actorName != null && !(staffItems.isEmpty() && settingsItems.isEmpty());
    }

    /** This page in another language. */
    public String inLanguage(String other) {
        return here + "lang=" + other;
    }

    /** This page in another theme. */
    public String inTheme(String other) {
        return here + "theme=" + other;
    }
}
