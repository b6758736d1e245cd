package net.sample.workshop;

import org.maillage.practices.spi.DescribesFields;
import org.maillage.practices.spi.KindFields;

/** Fields that stand in the workshop's own package, whoever thought of them. */
public record Described(DescribesFields thought) implements DescribesFields {

    public static DescribesFields as(DescribesFields thought) {
        return new Described(thought);
    }

    @Override
    public KindFields fields() {
        return thought.fields();
    }
}
