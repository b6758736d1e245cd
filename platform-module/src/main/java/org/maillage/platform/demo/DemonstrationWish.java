package org.maillage.platform.demo;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Whether demonstration data are wanted: as {@code maillage.demo} says; otherwise in a database that was just created, and where an
 * earlier start was to load them and did not come to the end.
 */
@Component
class DemonstrationWish {

    private final @Nullable Boolean said;
    private final ObjectProvider<FreshDatabase> database;
    private final DemonstrationRecord record;

    DemonstrationWish(
            @Value("${maillage.demo:#{null}}") @Nullable Boolean said,
            ObjectProvider<FreshDatabase> database,
            DemonstrationRecord record) {
        this.said = said;
        this.database = database;
        this.record = record;
    }

    boolean granted() {
        return said != null
                ? said
                : database.stream().anyMatch(FreshDatabase::justCreated)
                        || !record.missing().isEmpty();
    }
}
