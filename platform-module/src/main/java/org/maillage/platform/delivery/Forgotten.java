package org.maillage.platform.delivery;

import org.maillage.platform.instance.Instance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.UUID;

/** Finds what this instance has claimed and forgotten, and leaves it to the janitor. */
@Component
class Forgotten {

    private static final Logger log = LoggerFactory.getLogger(Forgotten.class);

    private final Publications publications;
    private final UnderWay underWay;
    private final Instance instance;

    Forgotten(Publications publications, UnderWay underWay, Instance instance) {
        this.publications = publications;
        this.underWay = underWay;
        this.instance = instance;
    }

    @Scheduled(
            fixedDelayString = "${maillage.delivery.interval}",
            initialDelayString = "${maillage.delivery.interval}")
    void leave() {
        List<UUID> forgotten =
                publications.heldBy(instance.id()).stream()
                        .filter(held -> !underWay.contains(held.reception()))
                        .map(HeldPublication::id)
                        .toList();
        if (!forgotten.isEmpty()) {
            int left = publications.failForgotten(forgotten);
            log.warn("{} publications were not delivered by whoever should have", left);
        }
    }
}
