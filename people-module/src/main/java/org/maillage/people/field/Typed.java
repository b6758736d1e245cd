package org.maillage.people.field;

import org.jspecify.annotations.Nullable;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What was typed, as it is kept. */
public final class Typed {

    private static final Pattern BREAKS = Pattern.compile("[\\r\\n\\t]+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u202f]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern PUNCTUATION = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Typed() {}

    /** One line: the spaces around it go; empty when nothing was typed. */
    public static String line(@Nullable String typed) {
        return typed == null ? "" : BREAKS.matcher(typed).replaceAll(" ").strip();
    }

    /** Several lines, ended as everywhere but on paper. */
    public static String lines(@Nullable String typed) {
        return typed == null ? "" : typed.replace("\r\n", "\n").replace('\r', '\n').strip();
    }

    /** A number or code that people write with spaces: without them, in upper case. */
    public static String code(@Nullable String typed) {
        return typed == null ? "" : SPACES.matcher(typed).replaceAll("").toUpperCase(Locale.ROOT);
    }

    /** To compare what people write: without case, accents and punctuation. */
    public static String plain(String text) {
        var bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return PUNCTUATION.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    /** A code of digits whose zero at the beginning a spreadsheet has taken away; no code begins with two. */
    public static String digits(String typed, int length) {
        var code = code(typed);
        return code.matches("[1-9][0-9]{" + (length - 2) + "}") ? "0" + code : code;
    }

    /**
     * A postal code. Where four digits are told, a spreadsheet has taken the zero of the departments 01 to 09 away, or it is a code of
     * another country: the second if the row tells a place that is in none of them.
     *
     * @param place a commune's code or a department's, as the row tells it; empty: it tells none
     */
    public static String postalCode(String typed, String place) {
        var code = digits(typed, 5);
        var told = code(place);
        boolean lost = !code.equals(code(typed));
        var department = told.matches("[1-9]([0-9]{3})?") ? "0" + told : told;
        return lost && !department.isEmpty() && !department.startsWith("0") ? code(typed) : code;
    }

    /** Nothing typed is nothing known. */
    public static @Nullable String known(String text) {
        return text.isEmpty() ? null : text;
    }

    /** As it stands in the form. */
    public static String shown(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** One thing a line, each once. */
    public static List<String> list(String lines) {
        return Arrays.stream(lines.split("\n", -1))
                .map(Typed::line)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }
}
