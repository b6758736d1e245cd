package org.maillage.platform.actor;

/** Something that needs a right. Each module has one enum that implements it. */
public interface Permission {

    /**
     * Stable, {@code <module key>.<word>}, for instance {@code events.event.edit}. What it lets somebody do, in words, is the module's
     * message {@code <key>.right}.
     */
    String key();
}
