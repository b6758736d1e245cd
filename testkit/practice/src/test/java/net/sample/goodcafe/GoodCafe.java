package net.sample.goodcafe;

import org.maillage.practices.spi.PracticeDescriptor;
import org.maillage.practices.spi.PracticeModule;
import org.springframework.stereotype.Component;

/** Uses the interface and nothing else. */
@Component
public class GoodCafe implements PracticeModule {

    @Override
    public PracticeDescriptor descriptor() {
        return new PracticeDescriptor("goodcafe", "1", 1, "bulb");
    }
}
