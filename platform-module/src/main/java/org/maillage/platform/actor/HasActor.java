package org.maillage.platform.actor;

import org.jspecify.annotations.Nullable;

/** A security principal that knows which actor it stands for. */
public interface HasActor {

    Actor.AccountHolder actor();

    /** Whether the actor may look and change nothing: every use case refuses. */
    default boolean readOnly() {
        return false;
    }

    /** Who answers for what is tried: the actor, or whoever looks with the actor's eyes. */
    default Actor.AccountHolder responsible() {
        return actor();
    }

    /** What narrows the actor's rights here; null: nothing. {@link Access} asks it before every right. */
    default @Nullable Limit limit() {
        return null;
    }
}
