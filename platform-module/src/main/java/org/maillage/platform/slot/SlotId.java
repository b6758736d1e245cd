package org.maillage.platform.slot;

/**
 * A place in a page that other modules fill.
 *
 * @param name unique, {@code <module key>.<page>.<place>}
 * @param subject what the page is about
 */
public record SlotId<T>(String name, Class<T> subject) {}
