package org.maillage.platform.transfer;

import org.maillage.platform.transfer.export.FormulaMark;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

/** What stands at the head of the columns, and what it probably means. */
final class Headers {

    /** A column that is left out. */
    static final String LEFT_OUT = "";

    private static final int LONGEST = 200;

    private Headers() {}

    /** As they are kept; a column without a header is called by its number. */
    static List<String> of(List<String> cells) {
        var headers = new ArrayList<String>();
        for (var cell : cells) {
            var header = FormulaMark.remove(cell).strip().replaceAll("\\s+", " ");
            headers.add(
                    header.isEmpty()
                            ? "#" + (headers.size() + 1)
                            : header.substring(0, Math.min(LONGEST, header.length())));
        }
        return headers;
    }

    /** The same for the same headers in the same order. */
    static byte[] key(List<String> headers) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return digest.digest(
                    StagedJson.text(headers.stream().map(Headers::plain).toList())
                            .getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }

    /** For each column a field, each field once: a header that comes earlier in the field's list wins. */
    static List<String> guess(List<String> headers, List<ImportField> fields) {
        var plain = headers.stream().map(Headers::plain).toList();
        var mapping = new String[headers.size()];
        Arrays.fill(mapping, LEFT_OUT);
        for (var field : fields) {
            field.headers().stream()
                    .map(Headers::plain)
                    .map(plain::indexOf)
                    .filter(column -> column >= 0 && mapping[column].equals(LEFT_OUT))
                    .findFirst()
                    .ifPresent(column -> mapping[column] = field.key());
        }
        return List.of(mapping);
    }

    /** What is known of all columns but the last, and a guess at that one. */
    static List<String> withLast(
            List<String> known, List<String> headers, List<ImportField> fields) {
        var last = guess(headers, fields).getLast();
        var mapping = new ArrayList<>(known);
        mapping.add(known.contains(last) ? LEFT_OUT : last);
        return mapping;
    }

    /** Whether what was remembered can still be meant. */
    static boolean fits(List<String> mapping, List<String> headers, List<ImportField> fields) {
        var known = new HashSet<>(fields.stream().map(ImportField::key).toList());
        known.add(LEFT_OUT);
        return mapping.size() == headers.size() && known.containsAll(mapping);
    }

    /** Without case, accents and punctuation. */
    static String plain(String header) {
        return Normalizer.normalize(header, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
