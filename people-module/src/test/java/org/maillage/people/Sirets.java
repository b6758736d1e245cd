package org.maillage.people;

import java.util.concurrent.ThreadLocalRandom;

/** Numbers that are well-formed, and nobody's that is known here. */
public final class Sirets {

    private Sirets() {}

    public static String next() {
        var digits =
                "9"
                        + String.format(
                                "%012d", ThreadLocalRandom.current().nextLong(1_000_000_000_000L));
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int doubled = (digits.charAt(i) - '0') * (i % 2 == 1 ? 1 : 2);
            sum += doubled / 10 + doubled % 10;
        }
        return digits + (10 - sum % 10) % 10;
    }
}
