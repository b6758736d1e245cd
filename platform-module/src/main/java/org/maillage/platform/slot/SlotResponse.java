package org.maillage.platform.slot;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.util.Locale;

/** Keeps a contribution's markup in memory, and no more than there should be; the page's own response is not touched. */
final class SlotResponse extends HttpServletResponseWrapper {

    /** The most that one contribution may bring, in characters. */
    static final int LIMIT = 256 * 1024;

    private final StringWriter text = new StringWriter();
    private final PrintWriter writer = new PrintWriter(new Limited());

    SlotResponse(HttpServletResponse response) {
        super(response);
    }

    String text() {
        return text.toString();
    }

    @Override
    public PrintWriter getWriter() {
        return writer;
    }

    @Override
    public void setContentType(String type) {
        // the page has its own
    }

    @Override
    public void setCharacterEncoding(String charset) {
        // the page has its own
    }

    @Override
    public void setLocale(Locale locale) {
        // the page has its own
    }

    @Override
    public void flushBuffer() {
        // nothing goes out before the page
    }

    private final class Limited extends Writer {

        @Override
        public void write(char[] characters, int offset, int length) {
            if (text.getBuffer().length() + length > LIMIT) {
                throw new IllegalStateException("More than " + LIMIT + " characters");
            }
            text.write(characters, offset, length);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
