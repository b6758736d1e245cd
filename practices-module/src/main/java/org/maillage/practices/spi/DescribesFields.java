package org.maillage.practices.spi;

/**
 * Capability: the kind has fields of its own. Their values are kept with the sheet, in practices, under the fields' names; so they are
 * searched, counted, shown and exported even when the module is gone. Called once, at the start, under the same guard as
 * {@link PracticeModule}.
 */
public interface DescribesFields {

    KindFields fields();
}
