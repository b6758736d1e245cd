package org.maillage.people.demo;

/** The demonstration data of one feature; loaded in the order of the beans. */
public interface DemonstrationPart {

    void load(DemonstrationFiles files);
}
