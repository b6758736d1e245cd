package org.maillage.people.place;

import java.util.Map;

/** A French telephone number as people write it, with the international prefix that the schemas ask for. */
final class Phone {

    private static final String WRITTEN = "\\+(?:33|590|594|262|596|269|687|689|508|681)[0-9]{6,9}";

    /** The first four digits of a number overseas; all others are of metropolitan France. */
    private static final Map<String, String> OVERSEAS =
            Map.ofEntries(
                    Map.entry("0590", "+590"),
                    Map.entry("0690", "+590"),
                    Map.entry("0691", "+590"),
                    Map.entry("0594", "+594"),
                    Map.entry("0694", "+594"),
                    Map.entry("0596", "+596"),
                    Map.entry("0696", "+596"),
                    Map.entry("0697", "+596"),
                    Map.entry("0262", "+262"),
                    Map.entry("0692", "+262"),
                    Map.entry("0693", "+262"),
                    Map.entry("0269", "+262"),
                    Map.entry("0639", "+262"));

    private Phone() {}

    /** What was typed, written as it is kept; as it is when it is no such number. */
    static String written(String typed) {
        var digits = typed.replaceAll("[\\s\\u00a0\\u202f.()/-]+", "");
        if (digits.matches("00[1-9][0-9]+")) {
            digits = "+" + digits.substring(2);
        }
        if (digits.matches("0[1-9][0-9]{8}")) {
            return OVERSEAS.getOrDefault(digits.substring(0, 4), "+33") + digits.substring(1);
        }
        return digits.matches(WRITTEN) ? digits : typed;
    }

    static boolean isWritten(String phone) {
        return phone.isEmpty() || phone.matches(WRITTEN);
    }
}
