package org.maillage.platform.web.list;

import org.jooq.Collation;
import org.jooq.impl.DSL;

/** Orders of text. */
public final class Collations {

    /** French alphabetical order: {@code field.collate(Collations.FRENCH)}. */
    public static final Collation FRENCH = DSL.collation("fr-x-icu");

    private Collations() {}
}
