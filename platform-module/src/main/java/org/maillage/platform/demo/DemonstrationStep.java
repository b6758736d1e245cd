package org.maillage.platform.demo;

import org.maillage.platform.actor.Actor;
import org.maillage.platform.actor.CurrentActor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Loads one module's data and waits until everybody has heard of them. */
@Component
class DemonstrationStep {

    private static final Logger log = LoggerFactory.getLogger(DemonstrationStep.class);
    private static final Actor.Software ACTOR = new Actor.Software("demonstration");
    private static final Duration LOOK = Duration.ofMillis(50);

    private final DemonstrationRecord record;
    private final CurrentActor currentActor;
    private final TransactionTemplate transaction;
    private final Duration patience;

    DemonstrationStep(
            DemonstrationRecord record,
            CurrentActor currentActor,
            TransactionTemplate transaction,
            @Value("${maillage.demo.patience:60s}") Duration patience) {
        this.record = record;
        this.currentActor = currentActor;
        this.transaction = transaction;
        this.patience = patience;
    }

    /** What is announced and not loaded, a later start loads. */
    void announce(List<DemonstrationData> modules) {
        record.want(modules.stream().map(DemonstrationData::key).toList());
    }

    /** Whether the next module may begin: this one's data are there, and everybody has heard of them. */
    boolean load(DemonstrationData module) {
        if (record.isLoaded(module.key())) {
            return awaitReception(module);
        }
        try {
            currentActor.as(ACTOR, () -> loadWhole(module));
        } catch (RuntimeException | LinkageError failure) {
            record.failed(module.key());
            log.error(
                    "Demonstration data of {}: loading failed. Nothing of them was written, and"
                            + " nothing that builds on them is loaded",
                    module.key(),
                    failure);
            return false;
        }
        log.info("Demonstration data of {}: loaded", module.key());
        return awaitReception(module);
    }

    /** In one transaction: a start that is killed leaves all of it or nothing. */
    private boolean loadWhole(DemonstrationData module) {
        transaction.executeWithoutResult(_ -> {
            module.load();
            record.loaded(module.key());
        });
        return true;
    }

    private boolean awaitReception(DemonstrationData module) {
        long deadline = System.nanoTime() + patience.toNanos();
        int open = record.unreceived();
        while (open > 0 && System.nanoTime() < deadline && pause()) {
            open = record.unreceived();
        }
        if (open > 0) {
            log.error(
                    "Demonstration data of {}: {} publications were not received within {}, nothing"
                            + " that builds on them is loaded; see /admin/platform/publications",
                    module.key(),
                    open,
                    patience);
        }
        return open == 0;
    }

    private static boolean pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(LOOK.toMillis());
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
