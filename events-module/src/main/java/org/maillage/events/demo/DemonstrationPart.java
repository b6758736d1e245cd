package org.maillage.events.demo;

/** A feature's part of the demonstration gatherings, loaded through its use cases. */
public interface DemonstrationPart {

    /** Smaller first: an event before its programme, the programme before the people. */
    int order();

    void load(DemonstrationEvent event);
}
