package org.maillage.practices.demo;

/** A feature's share of the demonstration data; loaded in the order of {@code @Order}. */
public interface DemonstrationPart {

    void load();
}
