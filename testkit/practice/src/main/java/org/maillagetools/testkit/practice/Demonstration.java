package org.maillagetools.testkit.practice;

import org.maillage.platform.actor.Actor;
import org.maillage.platform.actor.CurrentActor;
import org.maillage.platform.demo.DemonstrationData;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.context.TestComponent;

import java.util.Comparator;

/** The demonstration data of all modules, loaded once into the database of the tests. */
@TestComponent
class Demonstration {

    private final ObjectProvider<DemonstrationData> parts;
    private final CurrentActor actor;
    private boolean loaded;

    Demonstration(ObjectProvider<DemonstrationData> parts, CurrentActor actor) {
        this.parts = parts;
        this.actor = actor;
    }

    synchronized void load(Upstream upstream) {
        if (loaded) {
            return;
        }
        parts.stream()
                .sorted(Comparator.comparingInt(DemonstrationData::order))
                .forEach(part -> {
                    actor.as(
                            new Actor.Software("demonstration"),
                            () -> {
                                part.load();
                                return part;
                            });
                    upstream.settle();
                });
        loaded = true;
    }
}
