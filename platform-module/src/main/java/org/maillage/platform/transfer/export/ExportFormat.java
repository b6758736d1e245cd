package org.maillage.platform.transfer.export;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** A kind of file that lists can be exported as; modules contribute their own as beans. */
public interface ExportFormat {

    /** Value of the address's parameter {@code export}: one lower-case word. */
    String name();

    /** Message key of what the button says. */
    String labelKey();

    /** Media type of the answer. */
    String contentType();

    /** Of the file's name, without a dot. */
    String extension();

    /**
     * Whether a list can be exported so.
     *
     * @param list prefix of its message keys, as in {@code Listing.of}
     */
    boolean fits(String list);

    /** Begins a file; nothing is written but to this stream, which the caller closes. */
    Writer begin(OutputStream out, List<Heading> headings) throws IOException;

    /**
     * @param name of the column
     * @param label its heading, in the reader's language
     */
    record Heading(String name, String label) {}

    /** A file that is being written. */
    interface Writer {

        /**
         * @param values one a heading: texts, numbers, booleans, dates, {@code java.time.Instant}, null
         */
        void row(List<@Nullable Object> values) throws IOException;

        /** Writes what belongs at the end. */
        void end() throws IOException;
    }
}
