package org.maillagetools.look;

import nu.validator.validation.SimpleDocumentValidator;
import nu.validator.xml.SystemErrErrorHandler;

import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The Nu validator of the WHATWG's HTML. Its warnings count too: each was about something that a reader would miss. But for the one
 * about a slash that Spring and Thymeleaf write into hidden fields, and that means nothing.
 */
final class HtmlValidator {

    private static final String SLASHES = "Trailing slash on void elements";
    private static final String SCHEMA = "http://s.validator.nu/html5-rdfalite.rnc";

    private final SimpleDocumentValidator validator =
            new SimpleDocumentValidator(true, false, false);
    private final List<String> found = new ArrayList<>();

    /** The schema is read by a recursion deeper than an ordinary thread's stack. */
    HtmlValidator() throws InterruptedException {
        var reader = new Thread(null, this::readSchema, "schema", 64L << 20);
        var failures = new ArrayList<Throwable>();
        reader.setUncaughtExceptionHandler((thread, failure) -> failures.add(failure));
        reader.start();
        reader.join();
        if (!failures.isEmpty()) {
            throw new IllegalStateException(failures.getFirst());
        }
    }

    private void readSchema() {
        try {
            validator.setUpMainSchema(SCHEMA, new SystemErrErrorHandler());
            validator.setUpValidatorAndParsers(new Notes(), true, false);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is wrong with the page. */
    List<String> check(String html) throws IOException, SAXException {
        found.clear();
        var source =
                new InputSource(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
        source.setEncoding(StandardCharsets.UTF_8.name());
        validator.checkHtmlInputSource(source);
        return List.copyOf(found);
    }

    private final class Notes implements ErrorHandler {

        @Override
        public void warning(SAXParseException warning) {
            if (!String.valueOf(warning.getMessage()).startsWith(SLASHES)) {
                found.add("warning: " + warning.getMessage());
            }
        }

        @Override
        public void error(SAXParseException error) {
            found.add("error: " + error.getMessage());
        }

        @Override
        public void fatalError(SAXParseException error) {
            found.add("fatal: " + error.getMessage());
        }
    }
}
