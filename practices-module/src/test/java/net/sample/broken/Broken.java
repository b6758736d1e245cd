package net.sample.broken;

import org.maillage.practices.spi.DescribesFields;
import org.maillage.practices.spi.KindFields;
import org.maillage.practices.spi.PracticeDescriptor;
import org.maillage.practices.spi.PracticeModule;

/** Knows who it is, and fails when asked for more. */
public class Broken implements PracticeModule, DescribesFields {

    @Override
    public PracticeDescriptor descriptor() {
        return new PracticeDescriptor("broken", "0.1", 1, "tool");
    }

    @Override
    public KindFields fields() {
        throw new IllegalStateException("planted");
    }
}
