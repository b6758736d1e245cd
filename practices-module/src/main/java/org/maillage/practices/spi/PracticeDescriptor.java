package org.maillage.practices.spi;

/**
 * Who a practice module is. On the screen its kind is called by the messages {@code <key>.kind.label} and {@code <key>.kind.summary}.
 *
 * @param key one lower-case word of 2 to 30 letters and digits: id of the Modulith module, last part of its package, and prefix of its
 *     schema, templates, messages, addresses and listener ids
 * @param version of the module, for people: shown on the page of the modules
 * @param spiLevel the level of this interface that the module was written against: {@link #SPI_LEVEL} as it was then
 * @param icon name of a Tabler outline icon that the platform's style sheet lists, for instance {@code bulb}
 */
public record PracticeDescriptor(String key, String version, int spiLevel, String icon) {

    /** The level of this interface. A module of a higher level is refused; it needs a newer application. */
    public static final int SPI_LEVEL = 1;
}
