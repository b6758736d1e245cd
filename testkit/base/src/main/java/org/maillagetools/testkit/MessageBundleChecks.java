package org.maillagetools.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Are the texts of a module complete, in both languages, used, and nowhere else? A module's test
 * says {@code assertThat(MessageBundleChecks.of("people").problems()).isEmpty()}.
 *
 * <p>Seen are {@code messages/<key>.properties} (French) and {@code messages/<key>_en.properties},
 * the templates and the Java sources below the source root.
 */
public final class MessageBundleChecks {

    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z0-9_]*");

    private final String key;
    private final Path sources;
    private final List<String> usedPrefixes = new ArrayList<>();
    private final List<String> enumPrefixes = new ArrayList<>();
    private final List<String> enumKeys = new ArrayList<>();
    private final Set<String> literals = new HashSet<>();

    private MessageBundleChecks(String key, Path sources) {
        this.key = key;
        this.sources = sources;
    }

    /** Checks the module whose directory is the working directory. */
    public static MessageBundleChecks of(String key) {
        return of(key, Path.of("src", "main"));
    }

    /** Checks the module whose sources stand there. */
    public static MessageBundleChecks of(String key, Path sources) {
        return new MessageBundleChecks(key, sources);
    }

    /**
     * Keys with these beginnings count as used: they are put together at run time, or other modules
     * use them.
     */
    public MessageBundleChecks used(String... prefixes) {
        usedPrefixes.addAll(Arrays.asList(prefixes));
        return this;
    }

    /** Each constant must have a text under this prefix, and no constant that is gone may. */
    public MessageBundleChecks labels(String prefix, Class<? extends Enum<?>> constants) {
        enumPrefixes.add(prefix);
        for (Enum<?> constant : constants.getEnumConstants()) {
            enumKeys.add(prefix + constant.name());
        }
        return this;
    }

    /**
     * Words that are the same in every language, such as a product's name, may stand in templates.
     */
    public MessageBundleChecks literal(String... words) {
        literals.addAll(Arrays.asList(words));
        return this;
    }

    /** One sentence a problem; none when all is well. */
    public List<String> problems() {
        try {
            Path french = messages(key + ".properties");
            Path english = messages(key + "_en.properties");
            if (!Files.exists(french) || !Files.exists(english)) {
                return List.of("There must be " + french + " and " + english);
            }
            return problems(Bundle.read(french), Bundle.read(english));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> problems(Bundle french, Bundle english) throws IOException {
        var uses = KeyUses.in(sources);
        var problems = new ArrayList<String>();
        problems.addAll(BundleComparison.of(key, french, english));
        problems.addAll(missing(french, uses));
        problems.addAll(unused(french, uses));
        problems.addAll(literalTexts());
        return problems;
    }

    private List<String> missing(Bundle french, KeyUses uses) throws IOException {
        var known = new KnownBundles(key, french);
        var problems = new ArrayList<String>();
        for (Map.Entry<String, Path> use : uses.required().entrySet()) {
            if (!known.has(use.getKey())) {
                problems.add(use.getKey() + " has no text, used by " + use.getValue());
            }
        }
        for (Map.Entry<String, Path> use : uses.requiredPrefixes().entrySet()) {
            if (!known.hasAnyWith(use.getKey())) {
                problems.add(use.getKey() + "… has no text, used by " + use.getValue());
            }
        }
        for (String constant : enumKeys) {
            if (!known.has(constant)) {
                problems.add(constant + " has no text for this constant");
            }
        }
        return problems;
    }

    private List<String> unused(Bundle french, KeyUses uses) {
        return french.texts().keySet().stream()
                .filter(text -> !enumKeys.contains(text))
                .filter(text -> isConstantThatIsGone(text) || !isUsed(text, uses))
                .map(text -> text + " is used nowhere")
                .toList();
    }

    private boolean isUsed(String text, KeyUses uses) {
        return uses.mentions(text)
                || Bundle.isCodeOfSpring(text)
                || usedPrefixes.stream().anyMatch(text::startsWith);
    }

    private boolean isConstantThatIsGone(String text) {
        return enumPrefixes.stream()
                .anyMatch(prefix ->
                        text.startsWith(prefix)
                                && CONSTANT.matcher(text.substring(prefix.length())).matches());
    }

    private List<String> literalTexts() throws IOException {
        Path templates = sources.resolve("resources").resolve("templates");
        var problems = new ArrayList<String>();
        if (!Files.isDirectory(templates)) {
            return problems;
        }
        try (var tree = Files.walk(templates)) {
            for (Path file :
                    tree.filter(path -> path.toString().endsWith(".html")).sorted().toList()) {
                problems.addAll(LiteralTexts.in(file, literals));
            }
        }
        return problems;
    }

    private Path messages(String name) {
        return sources.resolve("resources").resolve("messages").resolve(name);
    }
}
