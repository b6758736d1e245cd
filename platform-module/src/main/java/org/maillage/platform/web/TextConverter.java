package org.maillage.platform.web;

import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;

import java.text.Normalizer;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Texts as forms bring them: without control characters and the white space around them, in normal form C, with lines that end in one character; an
 * empty one is none.
 */
final class TextConverter implements GenericConverter {

    private static final String SPACE = "[\\s\\h\\v\\x{200B}\\x{FEFF}]+";
    private static final Pattern AROUND = Pattern.compile("\\A" + SPACE + "|" + SPACE + "\\z");

    /** No keyboard types them, no page shows them: a text of nothing else is none. */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\n\t]]");

    @Override
    public Set<ConvertiblePair> getConvertibleTypes() {
        return Set.of(new ConvertiblePair(String.class, String.class));
    }

    @Override
    public @Nullable Object convert(
            @Nullable Object source, TypeDescriptor sourceType, TypeDescriptor targetType) {
        if (source == null || targetType.hasAnnotation(Verbatim.class)) {
            return source;
        }
        var lines = ((String) source).replace("\r\n", "\n").replace('\r', '\n');
        var readable = CONTROL.matcher(lines).replaceAll("");
        var text =
                Normalizer.normalize(AROUND.matcher(readable).replaceAll(""), Normalizer.Form.NFC);
        return text.isEmpty() ? null : text;
    }
}
