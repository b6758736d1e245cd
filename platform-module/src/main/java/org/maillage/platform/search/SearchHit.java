package org.maillage.platform.search;

import org.jspecify.annotations.Nullable;

/**
 * Something found.
 *
 * @param title what it is called, as text
 * @param detail what tells it from others of its name, as text; null when nothing does
 * @param path where it is, beginning with a slash
 */
public record SearchHit(String title, @Nullable String detail, String path) {}
