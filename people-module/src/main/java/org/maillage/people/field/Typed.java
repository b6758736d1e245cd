package org.maillage.people.field;

import org.jspecify.annotations.Nullable;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What was typed, as it is kept. */
public final class Typed {

    private Typed() {}

    /** One line: the spaces around it go; empty when nothing was typed. */
    public static String line(@Nullable String typed) {
        return typed == null ? "" : typed.replaceAll("[\\r\\n\\t]+", " ").strip();
    }

    /** Several lines, ended as everywhere but on paper. */
    public static String lines(@Nullable String typed) {
        return typed == null ? "" : typed.replace("\r\n", "\n").replace('\r', '\n').strip();
    }

    /** A number or code that people write with spaces: without them, in upper case. */
    public static String code(@Nullable String typed) {
        return typed == null
                ? ""
                : typed.replaceAll("[\\s\\u00a0\\u202f]+", "").toUpperCase(Locale.ROOT);
    }

    /** To compare what people write: without case, accents and punctuation. */
    public static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    /** A code of digits whose zeros at the beginning a spreadsheet has taken away. */
    public static String digits(String typed, int length) {
        var code = code(typed);
        return code.matches("[0-9]{" + (length - 1) + "}") ? "0" + code : code;
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
