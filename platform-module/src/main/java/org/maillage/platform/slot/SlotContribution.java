package org.maillage.platform.slot;

import java.util.Map;

/**
 * What a module adds to a slot: a fragment of its own with a model of its own, rendered before the page and apart from it. One that
 * fails, or takes longer than two seconds, becomes one quiet line.
 */
public interface SlotContribution<T> {

    SlotId<T> slot();

    /** A fragment in the contributing module's templates, for instance {@code practices/stand/on-event :: stands}. */
    String template();

    /** Called once per page; an empty map leaves the contribution out. */
    Map<String, ?> model(T subject);
}
