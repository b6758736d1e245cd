package org.maillage.platform.demo;

/**
 * A module's demonstration data, in {@code demo/<key>/} of its resources. Loaded through use cases, in the software's name, module after
 * module; each begins when what the former published has been received everywhere. An embedded database that was just
 * created gets them; any other only when {@code --maillage.demo=true} asks for them.
 */
public interface DemonstrationData {

    /** The module's key. */
    String key();

    /** People 10, events 20, practices 30, practice modules 100 and above. */
    int order();

    /** Loads everything, within the transaction that it is called in; never called on data that are already there. */
    void load();
}
