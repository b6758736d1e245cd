package org.maillage.people.account;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a password has to be: long, and not what everybody would try first. Nothing is asked of its composition (NIST SP 800-63B,
 * ASVS 5.0 V6.2).
 */
final class PasswordRules {

    static final int SHORTEST = 12;
    static final int LONGEST = 256;

    /** So much has to be left when everything that one would guess is taken out. */
    private static final int OWN_PART = 6;

    private static final int FEWEST_CHARACTERS = 5;
    private static final int RUN = 4;

    private static final List<String> GUESSED =
            List.of(
                    "motdepasse",
                    "motdepass",
                    "mdp",
                    "password",
                    "secret",
                    "bonjour",
                    "bienvenue",
                    "welcome",
                    "coucou",
                    "salut",
                    "soleil",
                    "chouchou",
                    "doudou",
                    "loulou",
                    "jetaime",
                    "iloveyou",
                    "princesse",
                    "amour",
                    "football",
                    "marseille",
                    "paris",
                    "france",
                    "dragon",
                    "superman",
                    "administrateur",
                    "administrator",
                    "administration",
                    "admin",
                    "root",
                    "invite",
                    "utilisateur",
                    "user",
                    "compte",
                    "account",
                    "login",
                    "connexion",
                    "test",
                    "demo",
                    "changeme",
                    "changezmoi",
                    "letmein",
                    "azerty",
                    "qwerty",
                    "qwertz",
                    "maillage",
                    "centresocial",
                    "centresociaux",
                    "centressociaux",
                    "federation",
                    "fcsf",
                    "csnum",
                    "habitant",
                    "habitants",
                    "janvier",
                    "fevrier",
                    "printemps",
                    "ete",
                    "automne",
                    "hiver");

    private static final List<String> ROWS =
            List.of(
                    "azertyuiop",
                    "qsdfghjklm",
                    "wxcvbn",
                    "qwertyuiop",
                    "asdfghjkl",
                    "zxcvbnm",
                    "abcdefghijklmnopqrstuvwxyz",
                    "01234567890");

    private static final Pattern SEPARATORS = Pattern.compile("[\\s@._'’+-]+");

    private PasswordRules() {}

    /** Message key suffix of what is wrong with it. */
    enum Flaw {
        TOO_SHORT,
        TOO_LONG,
        TOO_COMMON
    }

    /**
     * @param context words that belong to the account: its e-mail address, its holder's name
     */
    static Optional<Flaw> flawOf(String password, String... context) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of(Flaw.TOO_SHORT);
        }
        if (length > LONGEST) {
            return Optional.of(Flaw.TOO_LONG);
        }
        return guessable(password, context) ? Optional.of(Flaw.TOO_COMMON) : Optional.empty();
    }

    private static boolean guessable(String password, String... context) {
        String folded = fold(password);
        if (password.codePoints().distinct().count() < FEWEST_CHARACTERS) {
            return true;
        }
        String rest = folded;
        for (String word : words(context)) {
            rest = rest.replace(word, " ");
        }
        rest = withoutRuns(rest).replace(" ", "");
        return !folded.isEmpty() && rest.length() < OWN_PART;
    }

    /** The longest first, so that no part of a word is left over. */
    private static List<String> words(String... context) {
        var words = new ArrayList<>(GUESSED);
        for (String text : context) {
            for (String part : SEPARATORS.split(text, -1)) {
                String word = fold(part);
                if (word.length() > 2) {
                    words.add(word);
                }
            }
        }
        words.sort(Comparator.comparingInt(String::length).reversed());
        return words;
    }

    /** Lower case, no accents, digits and signs that stand for letters read as letters, everything else left out. */
    private static String fold(String text) {
        String plain =
                Normalizer.normalize(text, Normalizer.Form.NFKD)
                        .replaceAll("\\p{M}", "")
                        .toLowerCase(Locale.ROOT)
                        .replace('@', 'a')
                        .replace('$', 's')
                        .replace('€', 'e');
        String letters = plain.replaceAll("[^\\p{L}\\p{N}]", "");
        return letters.matches(".*\\p{L}.*") ? unmasked(letters) : letters;
    }

    /** A digit between letters is a letter in disguise. */
    private static String unmasked(String letters) {
        var text = new StringBuilder(letters);
        for (int i = 1; i < text.length() - 1; i++) {
            int disguise = "013457".indexOf(text.charAt(i));
            if (disguise >= 0
                    && Character.isLetter(text.charAt(i - 1))
                    && Character.isLetter(text.charAt(i + 1))) {
                text.setCharAt(i, "oieast".charAt(disguise));
            }
        }
        return text.toString();
    }

    /** Without the same character again and again, and without rows of the keyboard or the alphabet. */
    private static String withoutRuns(String text) {
        String rest = text.replaceAll("(.)\\1{2,}", " ");
        for (String row : ROWS) {
            String back = new StringBuilder(row).reverse().toString();
            rest = withoutPieces(withoutPieces(rest, row), back);
        }
        return rest;
    }

    private static String withoutPieces(String text, String row) {
        String rest = text;
        for (int length = row.length(); length >= RUN; length--) {
            for (int from = 0; from + length <= row.length(); from++) {
                rest = rest.replace(row.substring(from, from + length), " ");
            }
        }
        return rest;
    }
}
