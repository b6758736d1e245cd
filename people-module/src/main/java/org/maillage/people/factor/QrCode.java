package org.maillage.people.factor;

import io.nayuki.qrcodegen.QrCode.Ecc;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * A picture for the application's camera, as the path of an SVG.
 *
 * @param size of a side, in modules, the quiet zone included
 * @param path one square for each dark module
 */
record QrCode(int size, String path) {

    private static final int QUIET = 4;
    private static final String ISSUER = "Maillage";

    /** What authentication applications read: the key URI format. */
    static String uri(String email, String secret) {
        return "otpauth://totp/%s:%s?secret=%s&issuer=%s&algorithm=SHA1&digits=%d&period=%d"
                .formatted(ISSUER, encoded(email), secret, ISSUER, Totp.DIGITS, Totp.STEP_SECONDS);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    static QrCode of(String text) {
        var code = io.nayuki.qrcodegen.QrCode.encodeText(text, Ecc.MEDIUM);
        var path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M').append(x + QUIET).append(' ').append(y + QUIET);
                    path.append("h1v1h-1z");
                }
            }
        }
        return new QrCode(code.size + 2 * QUIET, path.toString());
    }
}
