package org.maillage.platform.transfer;

import org.jspecify.annotations.Nullable;
import org.maillage.platform.actor.Act;
import org.maillage.platform.actor.Permission;

import java.util.List;

/**
 * What rows of a file can become; each module contributes its own as beans. Its texts stand in the bundle of its module: {@code
 * <texts>.title}, and {@code <texts>.field.<field>} for each field.
 */
public interface ImportTarget {

    /** Stable, {@code <module key>.<feature>.import}, at most 60 characters; stored with the import. */
    String key();

    /** Beginning of the keys of its texts: a format may share those of what it brings. */
    default String texts() {
        return key();
    }

    /**
     * A file in a format of its own is told by its headers.
     *
     * @return what its rows become then; this where no such format is recognised
     */
    default ImportTarget meant(List<String> headers) {
        return this;
    }

    /** Key of what is to be known before the columns are chosen; null: nothing. */
    default @Nullable String notice() {
        return null;
    }

    /** Asked for the organisation that is to own the records: at the upload, and again before each batch. */
    Permission permission();

    /** What a row may hold, in the order in which it is shown. */
    List<ImportField> fields();

    /** Where the upload begins: an address that begins with a slash. */
    String path();

    /**
     * Looks for what is wrong, and changes nothing. Required fields and lengths were looked at before; whatever else {@link #apply}
     * would refuse is to be found here.
     */
    List<RowProblem> check(ImportBatch batch);

    /**
     * Turns the rows into records, within the caller's transaction. The same row again must change nothing: people import a file
     * twice. A row that turns out bad only now is named among the problems, and nothing of it is written.
     *
     * @param act that was allowed for the organisation
     */
    ImportOutcome apply(ImportBatch batch, Act act);
}
