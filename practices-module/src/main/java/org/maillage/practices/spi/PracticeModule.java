package org.maillage.practices.spi;

/**
 * The one bean that every practice module has. Its class stands in the module's own package, whose last part is the module's key. It
 * is called once, at the start; when it throws, takes longer than two seconds, or describes what cannot be, the module is refused, the
 * reason is shown on {@code /admin/practices/modules}, and the sheets of its kind are shown raw.
 */
public interface PracticeModule {

    PracticeDescriptor descriptor();
}
