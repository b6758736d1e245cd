package org.maillage.platform.transfer.export;

import java.util.regex.Pattern;

/**
 * The apostrophe before a cell that a spreadsheet would otherwise take for a formula ({@code =HYPERLINK(…)}, {@code @SUM}) or for a number
 * ({@code +33…} loses its plus). Whoever reads our files takes exactly that mark off again: a telephone number comes back as it was.
 */
public final class FormulaMark {

    private static final Pattern TAKEN_FOR_A_FORMULA =
            Pattern.compile("'*[=+\\-@\t\r\n＝＋－＠].*", Pattern.DOTALL);
    private static final Pattern MARKED =
            Pattern.compile("''*[=+\\-@\t\r\n＝＋－＠].*", Pattern.DOTALL);

    private FormulaMark() {}

    /** The text as it may stand in a cell; a text that looks marked already is marked once more. */
    public static String set(String text) {
        return TAKEN_FOR_A_FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    /** The text of a cell without the mark. */
    public static String remove(String cell) {
        return MARKED.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
