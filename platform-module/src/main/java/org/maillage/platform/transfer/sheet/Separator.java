package org.maillage.platform.transfer.sheet;

/**
 * What stands between two columns.
 *
 * @param declared whether the first line says so, as Excel writes it ({@code sep=;}), and is no row
 */
record Separator(char character, boolean declared) {

    private static final String CANDIDATES = ";,\t|";
    private static final String DECLARATION = "sep=";

    /** The one that cuts the header into the most columns; what stands between quotes does not count. */
    static Separator in(String sample) {
        if (sample.regionMatches(true, 0, DECLARATION, 0, DECLARATION.length())
                && sample.length() > DECLARATION.length()) {
            return new Separator(sample.charAt(DECLARATION.length()), true);
        }
        char best = CANDIDATES.charAt(0);
        int most = 0;
        for (int i = 0; i < CANDIDATES.length(); i++) {
            char candidate = CANDIDATES.charAt(i);
            int found = count(sample, candidate);
            if (found > most) {
                most = found;
                best = candidate;
            }
        }
        return new Separator(best, false);
    }

    private static int count(String sample, char candidate) {
        int found = 0;
        boolean quoted = false;
        boolean something = false;
        for (int i = 0; i < sample.length(); i++) {
            char c = sample.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '\n' || c == '\r')) {
                if (something) {
                    return found;
                }
            } else if (!quoted && c == candidate) {
                found++;
            }
            something |= c > ' ';
        }
        return found;
    }
}
