package org.maillage.platform.file;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Locale;

/** The places that there are; new files go to the one that {@code maillage.files.store} names. */
@Component
class FileStores {

    private final List<FileStore> places;
    private final FileStore chosen;

    FileStores(DSLContext db, FileProperties properties) {
        this.places = List.of(new DatabaseStore(db), new DirectoryStore(properties.directory()));
        this.chosen = at(properties.store().toUpperCase(Locale.ROOT));
    }

    FileStore chosen() {
        return chosen;
    }

    FileStore at(String place) {
        return places.stream()
                .filter(store -> store.place().equals(place))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException(
                                "maillage.files.store is database or directory, not " + place));
    }
}
