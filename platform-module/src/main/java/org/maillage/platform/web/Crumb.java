package org.maillage.platform.web;

/**
 * A step of the way to this page; the page itself is not part of it. Controllers put a {@code List<Crumb>} into the model as
 * {@code breadcrumb}.
 *
 * @param path beginning with a slash
 * @param label message key, or the text itself
 * @param key whether the label is a message key
 */
public record Crumb(String path, String label, boolean key) {

    /** A step whose name stands in the bundles. */
    public static Crumb to(String path, String labelKey) {
        return new Crumb(path, labelKey, true);
    }

    /** A step named after a record. */
    public static Crumb named(String path, String text) {
        return new Crumb(path, text, false);
    }
}
