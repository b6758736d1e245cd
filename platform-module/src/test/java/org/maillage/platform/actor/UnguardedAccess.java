package org.maillage.platform.actor;

import org.springframework.beans.factory.support.StaticListableBeanFactory;

import java.time.Clock;

/** For controls: the door of use cases without the guard against forms sent twice. */
public final class UnguardedAccess {

    private UnguardedAccess() {}

    public static Access of(CurrentActor actor, Clock clock) {
        var nothing = new StaticListableBeanFactory();
        return new Access(
                actor,
                nothing.getBeanProvider(Rights.class),
                nothing.getBeanProvider(SubmissionGuard.class),
                clock);
    }
}
