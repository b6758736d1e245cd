package org.maillage.platform.demo;

import org.jspecify.annotations.Nullable;
import org.maillage.platform.web.FrameNotice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import java.util.List;

/** Says on every page that there are demonstration data, and in the log when some are missing. */
@Component
@Order(20)
class DemonstrationNotice implements FrameNotice, ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(DemonstrationNotice.class);

    private final DemonstrationRecord record;
    private volatile boolean anything;

    DemonstrationNotice(DemonstrationRecord record) {
        this.record = record;
    }

    @Override
    public @Nullable String messageKey() {
        return anything ? "platform.demo.notice" : null;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        look();
        List<String> missing = record.missing();
        if (!missing.isEmpty()) {
            log.warn(
                    "Demonstration data of {} are not loaded; the next start tries again. To do"
                            + " without them, start with --maillage.demo=false",
                    missing);
        }
    }

    /** Another instance may have loaded them. */
    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
    void look() {
        anything = record.anything();
    }
}
