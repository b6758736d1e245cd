package net.sample.wrongkey;

import org.maillage.practices.spi.PracticeDescriptor;
import org.maillage.practices.spi.PracticeModule;

/** Its package is called otherwise in the list of modules. */
public class WrongKey implements PracticeModule {

    @Override
    public PracticeDescriptor descriptor() {
        return new PracticeDescriptor("wrongkey", "0.1", 1, "tool");
    }
}
