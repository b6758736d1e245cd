package org.maillage.platform.demo;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Whether demonstration data are wanted: as {@code maillage.demo} says, otherwise in a database that was just created. */
@Component
class DemonstrationWish {

    private final @Nullable Boolean said;
    private final ObjectProvider<FreshDatabase> database;

    DemonstrationWish(
            @Value("${maillage.demo:#{null}}") @Nullable Boolean said,
            ObjectProvider<FreshDatabase> database) {
        this.said = said;
        this.database = database;
    }

    boolean granted() {
        return said != null ? said : database.stream().anyMatch(FreshDatabase::justCreated);
    }
}
