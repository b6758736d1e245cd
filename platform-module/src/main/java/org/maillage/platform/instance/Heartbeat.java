package org.maillage.platform.instance;

import static org.jooq.impl.DSL.defaultValue;
import static org.maillage.platform.db.Tables.APP_INSTANCE;

import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The instance's sign of life, from before it publishes anything until it stops. */
@Component
class Heartbeat implements InitializingBean, DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Heartbeat.class);

    private final Instance instance;
    private final DSLContext db;

    Heartbeat(Instance instance, OwnConnection own) {
        this.instance = instance;
        this.db = own.db();
    }

    @Override
    public void afterPropertiesSet() {
        beat();
        log.info("This instance is {}, process {}", instance.id(), ProcessHandle.current().pid());
    }

    @Scheduled(
            fixedRateString = "${maillage.delivery.beat}",
            initialDelayString = "${maillage.delivery.beat}")
    void beat() {
        db.insertInto(APP_INSTANCE, APP_INSTANCE.ID)
                .values(instance.id())
                .onConflict(APP_INSTANCE.ID)
                .doUpdate()
                .set(APP_INSTANCE.BEAT, defaultValue(APP_INSTANCE.BEAT))
                .execute();
    }

    /** What this instance leaves behind can be taken over at once. */
    @Override
    public void destroy() {
        try {
            db.deleteFrom(APP_INSTANCE).where(APP_INSTANCE.ID.eq(instance.id())).execute();
        } catch (DataAccessException | org.jooq.exception.DataAccessException unreachable) {
            log.debug("The instance's row stays until it is purged", unreachable);
        }
    }
}
