package org.maillagetools.testkit;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** One file of messages. */
record Bundle(Path file, Map<String, String> texts, List<String> repeated) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\s*(\\d+)\\s*[,}]");

    private static final Pattern CODE_OF_SPRING =
            Pattern.compile("(?:[A-Z][A-Za-z]*|typeMismatch)(?:\\..+)?");

    static Bundle read(Path file) throws IOException {
        var texts = new TreeMap<String, String>();
        var repeated = new ArrayList<String>();
        // Properties keeps the last of two lines with one key and says nothing.
        var lines =
                new Properties() {
                    private static final long serialVersionUID = 1L;

                    @Override
                    public synchronized Object put(Object key, Object value) {
                        if (texts.put(key.toString(), value.toString()) != null) {
                            repeated.add(key.toString());
                        }
                        return value;
                    }
                };
        try (Reader reader = Files.newBufferedReader(file)) {
            lines.load(reader);
        }
        return new Bundle(file, texts, repeated);
    }

    boolean has(String key) {
        return texts.containsKey(key);
    }

    boolean hasAnyWith(String prefix) {
        return texts.keySet().stream().anyMatch(key -> key.startsWith(prefix));
    }

    /** What Spring looks for when a form is wrong: {@code NotBlank}, {@code typeMismatch.int}. */
    static boolean isCodeOfSpring(String key) {
        return CODE_OF_SPRING.matcher(key).matches();
    }

    static SortedSet<String> placeholders(String text) {
        var found = new TreeSet<String>();
        var matcher = PLACEHOLDER.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
