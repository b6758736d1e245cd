package org.maillage.platform.actor;

/** A security principal that knows which actor it stands for. */
public interface HasActor {

    Actor.AccountHolder actor();

    /** Whether the actor may look and change nothing: every use case refuses. */
    default boolean readOnly() {
        return false;
    }
}
