package net.sample.workshop;

import org.maillage.practices.spi.DescribesFields;
import org.maillage.practices.spi.FieldDescriptor;
import org.maillage.practices.spi.KindFields;
import org.maillage.practices.spi.PracticeDescriptor;
import org.maillage.practices.spi.PracticeModule;

import java.util.List;

/** A kind with a field of each type. */
public class Workshop implements PracticeModule, DescribesFields {

    @Override
    public PracticeDescriptor descriptor() {
        return new PracticeDescriptor("workshop", "0.1", 1, "tool");
    }

    @Override
    public KindFields fields() {
        return new KindFields(
                "workshop",
                1,
                List.of(
                        FieldDescriptor.text("rhythm", 40).asRequired(),
                        FieldDescriptor.longText("story", 500),
                        FieldDescriptor.integer("seats", 50),
                        FieldDescriptor.decimal("price", 100),
                        FieldDescriptor.yesNo("free").asFacet(),
                        FieldDescriptor.choice("season", "SUMMER", "WINTER").asFacet(),
                        FieldDescriptor.severalChoices("tools", "SAW", "LOOM").asFacet(),
                        FieldDescriptor.date("since")));
    }
}
