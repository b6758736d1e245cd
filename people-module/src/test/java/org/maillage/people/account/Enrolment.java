package org.maillage.people.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.maillagetools.testkit.Browser;
import org.maillagetools.testkit.OneTimeCode;
import org.springframework.boot.test.context.TestComponent;

import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/** Sets up a second factor as people do: the secret is read off the page, and a code typed. */
@TestComponent
class Enrolment {

    private static final String PAGE = "/admin/people/account/second-factor";
    private static final Pattern SECRET =
            Pattern.compile("<code class=\"secret\">([A-Z2-7 ]+)</code>");
    private static final Pattern RECOVERY = Pattern.compile("<code>([A-Z2-7-]{19})</code>");

    private final MovableClock clock;

    Enrolment(MovableClock clock) {
        this.clock = clock;
    }

    /** A phone with an authentication application, and a sheet of paper. */
    record Phone(String secret, List<String> recoveryCodes, MovableClock clock) {

        /** One that was not shown before. */
        String code() {
            clock.moveOn(Duration.ofSeconds(60));
            return codeIn(Duration.ZERO);
        }

        String codeIn(Duration off) {
            return OneTimeCode.of(secret, clock.instant().plus(off));
        }

        BigInteger number() {
            var number = BigInteger.ZERO;
            String letters = secret.replace(" ", "");
            for (int i = 0; i < letters.length(); i++) {
                int value = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letters.charAt(i));
                number = number.shiftLeft(5).or(BigInteger.valueOf(value));
            }
            return number;
        }
    }

    Phone of(Browser browser) throws Exception {
        var answer = browser.fill(PAGE, PAGE, "proof", Staff.PASSWORD, "change", "BEGIN");
        assertThat(answer.statusCode()).isEqualTo(303);
        return confirm(browser);
    }

    Phone confirm(Browser browser) throws Exception {
        var shown = SECRET.matcher(browser.page(PAGE + "/confirm"));
        assertThat(shown.find()).isTrue();
        var phone = new Phone(shown.group(1), List.of(), clock);
        var answer = browser.fill(PAGE + "/confirm", PAGE + "/confirm", "code", phone.code());
        assertThat(answer.statusCode()).isEqualTo(303);
        var codes = RECOVERY.matcher(browser.page(PAGE + "/codes")).results();
        return new Phone(shown.group(1), codes.map(code -> code.group(1)).toList(), clock);
    }
}
