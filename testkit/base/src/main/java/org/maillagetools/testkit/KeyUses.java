package org.maillagetools.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Which message keys the sources of a module name. A key that is put together at run time leaves
 * only its beginning, which is then a prefix: {@code #{people.type.__${row.type}__}},
 * {@code #{|people.type.${row.type}|}}, or a literal that ends with a dot.
 */
final class KeyUses {

    private static final String WORD = "[A-Za-z0-9_-]+";
    private static final String KEY = WORD + "(?:\\." + WORD + ")+";
    private static final Pattern IN_TEMPLATE = Pattern.compile("#\\{\\s*(" + KEY + ")\\s*[({}]");
    private static final Pattern PREFIX_IN_TEMPLATE =
            Pattern.compile("#\\{\\s*\\|?((?:" + WORD + "\\.)+)(?:__|\\$)");
    private static final List<Pattern> IN_JAVA =
            List.of(
                    Pattern.compile("message\\(\\)\\s*default\\s*\"\\{(" + KEY + ")}\""),
                    Pattern.compile("message\\s*=\\s*\"\\{(" + KEY + ")}\""),
                    Pattern.compile("\\bFlash\\s*\\.\\s*\\w+\\(\\s*[^;\"]*\"(" + KEY + ")\""),
                    Pattern.compile(
                            "\\bCrumb\\s*\\.\\s*to\\([^;\"]*(?:\"[^\"]*\")?[^;\"]*,\\s*\"("
                                    + KEY
                                    + ")\""),
                    Pattern.compile("\\breject(?:Value)?\\([^;]*?\"(" + KEY + ")\""));
    // What another part of the house completes: the list component, the audit's history, a mail's
    // subject and text, the words of a permission.
    private static final List<Pattern> COMPLETED_ELSEWHERE =
            List.of(
                    Pattern.compile("\\bMailDraft\\s*\\.\\s*of\\(\\s*\"(" + KEY + ")\""),
                    Pattern.compile("\\bListing\\s*\\.\\s*of\\([^;\"]*\"(" + KEY + ")\""),
                    Pattern.compile("\\bAuditSubject\\(\\s*\"(" + KEY + ")\""),
                    Pattern.compile("\\b[A-Z_]+\\(\\s*\"(" + KEY + ")\"\\s*\\)"));

    private final SortedMap<String, Path> required = new TreeMap<>();
    private final SortedMap<String, Path> requiredPrefixes = new TreeMap<>();
    private final SortedSet<String> mentioned = new TreeSet<>();

    static KeyUses in(Path sources) throws IOException {
        var uses = new KeyUses();
        if (Files.isDirectory(sources)) {
            try (var tree = Files.walk(sources)) {
                for (Path file : tree.filter(Files::isRegularFile).sorted().toList()) {
                    uses.read(file);
                }
            }
        }
        return uses;
    }

    /** Keys that must exist, and where they are named. */
    Map<String, Path> required() {
        return required;
    }

    /** Beginnings of keys of which at least one must exist. */
    Map<String, Path> requiredPrefixes() {
        return requiredPrefixes;
    }

    /** Is the key, or a beginning of it, named anywhere? */
    boolean mentions(String key) {
        return mentioned.contains(key)
                || mentioned.stream().anyMatch(word -> word.endsWith(".") && key.startsWith(word));
    }

    private void read(Path file) throws IOException {
        String name = file.toString();
        if (name.endsWith(".html")) {
            readTemplate(file, Files.readString(file));
        } else if (name.endsWith(".java")) {
            readJava(file, Files.readString(file));
        }
    }

    private void readTemplate(Path file, String text) {
        collect(IN_TEMPLATE, text, file, required);
        collect(PREFIX_IN_TEMPLATE, text, file, requiredPrefixes);
        mention(Pattern.compile("'(" + KEY + "\\.?)'"), text, "");
        mentioned.addAll(required.keySet());
        mentioned.addAll(requiredPrefixes.keySet());
    }

    private void readJava(Path file, String text) {
        IN_JAVA.forEach(pattern -> collect(pattern, text, file, required));
        mentioned.addAll(required.keySet());
        mention(Pattern.compile("\"(" + KEY + "\\.?)\""), text, "");
        COMPLETED_ELSEWHERE.forEach(pattern -> mention(pattern, text, "."));
    }

    private static void collect(
            Pattern pattern, String text, Path file, SortedMap<String, Path> target) {
        var matcher = pattern.matcher(text);
        while (matcher.find()) {
            target.putIfAbsent(matcher.group(1), file);
        }
    }

    private void mention(Pattern pattern, String text, String ending) {
        var matcher = pattern.matcher(text);
        while (matcher.find()) {
            mentioned.add(matcher.group(1) + ending);
        }
    }
}
