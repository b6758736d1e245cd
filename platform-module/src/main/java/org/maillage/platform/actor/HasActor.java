package org.maillage.platform.actor;

/** A security principal that knows which actor it stands for. */
public interface HasActor {

    Actor.AccountHolder actor();
}
