package org.maillage.practices.sheet;

import org.maillage.platform.demo.DemonstrationIds;
import org.maillage.practices.demo.DemonstrationFile;
import org.maillage.practices.demo.DemonstrationPart;
import org.maillage.practices.published.PracticeId;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.UUID;

/** The practices that the seed texts name, published. */
@Order(1)
@Component
class SheetDemonstration implements DemonstrationPart {

    private final CreateSheet create;
    private final PublishSheet publish;

    SheetDemonstration(CreateSheet create, PublishSheet publish) {
        this.create = create;
        this.publish = publish;
    }

    /** A sheet in the file; organisations by their references. */
    record Entry(
            String reference,
            String kind,
            String owner,
            List<String> coOwners,
            SheetContent content) {

        PracticeId id() {
            return new PracticeId(DemonstrationIds.of("practice", reference));
        }

        Ownership ownership() {
            return new Ownership(
                    organisation(owner), coOwners.stream().map(Entry::organisation).toList());
        }

        private static UUID organisation(String name) {
            return DemonstrationIds.of("organisation", name);
        }
    }

    static List<Entry> entries() {
        return DemonstrationFile.read("sheets.json", Entry.class);
    }

    @Override
    public void load() {
        for (var entry : entries()) {
            create.create(entry.id(), entry.kind(), entry.ownership(), entry.content());
            publish.publish(entry.id(), 1);
        }
    }
}
