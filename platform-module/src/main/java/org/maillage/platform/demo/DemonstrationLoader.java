package org.maillage.platform.demo;

import org.maillage.platform.instance.ExclusiveWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import java.util.Comparator;

/** Loads the demonstration data of all modules, once, before the application calls itself ready. */
@Component
@Order(10)
class DemonstrationLoader implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(DemonstrationLoader.class);

    private final ObjectProvider<DemonstrationData> modules;
    private final DemonstrationWish wish;
    private final DemonstrationStep step;
    private final ExclusiveWork exclusive;

    DemonstrationLoader(
            ObjectProvider<DemonstrationData> modules,
            DemonstrationWish wish,
            DemonstrationStep step,
            ExclusiveWork exclusive) {
        this.modules = modules;
        this.wish = wish;
        this.step = step;
        this.exclusive = exclusive;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (wish.granted() && !exclusive.tryRun("demonstration", this::load)) {
            log.info("Demonstration data: another instance is loading them");
        }
    }

    private void load() {
        var inOrder =
                modules.stream()
                        .sorted(
                                Comparator.comparingInt(DemonstrationData::order)
                                        .thenComparing(DemonstrationData::key))
                        .toList();
        step.announce(inOrder);
        boolean goOn = true;
        for (int i = 0; goOn && i < inOrder.size(); i++) {
            goOn = step.load(inOrder.get(i));
        }
    }
}
