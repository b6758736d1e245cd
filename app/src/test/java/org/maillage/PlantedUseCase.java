package org.maillage;

import org.maillage.platform.actor.Access;
import org.springframework.transaction.annotation.Transactional;

/** A class that asks in one method and forgets it in another. */
class PlantedUseCase {

    private final Access access;
    int acts;

    PlantedUseCase(Access access) {
        this.access = access;
    }

    @Transactional
    public void asks() {
        access.open();
    }

    @Transactional
    public void asksOnTheWay() {
        within();
    }

    private void within() {
        access.open();
    }

    @Transactional
    public void forgets() {
        acts++;
    }

    @Transactional(readOnly = true)
    public void onlyReads() {
        acts++;
    }
}
