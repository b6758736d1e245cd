package org.maillage.people.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maillage.people.rights.Role;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

@AccountTest
class SignInBrakeTests {

    @Autowired SignInBrake brake;
    @Autowired SignIn signIn;
    @Autowired Staff staff;
    @Autowired MovableClock clock;

    EmailAddress email;

    @BeforeEach
    void somebody() {
        email = new EmailAddress(UUID.randomUUID() + "@exemple.test");
        clock.moveOn(Duration.ofMinutes(6));
    }

    @Test
    void waitsLongerAfterEachFailureFromTheTenthOn() {
        for (int i = 0; i < 10; i++) {
            assertThat(attempt()).isEmpty();
        }
        for (int minutes : new int[] {1, 2, 4, 8, 15, 15}) {
            assertThat(attempt()).hasValueSatisfying(left -> isAbout(left, minutes));
            clock.moveOn(Duration.ofMinutes(minutes));
            assertThat(attempt()).isEmpty();
        }
    }

    @Test
    void startsAnewAfterASuccess() {
        for (int i = 0; i < 9; i++) {
            attempt();
        }
        brake.succeeded(strangers(email, address()));
        for (int i = 0; i < 10; i++) {
            assertThat(attempt()).isEmpty();
        }
        assertThat(attempt()).isPresent();
    }

    @Test
    void slowsOneAddressDownWhomeverItTries() {
        String address = address();
        for (int i = 0; i < 30; i++) {
            assertThat(brake.attempt(strangers(somebodyElse(), address))).isEmpty();
        }
        assertThat(brake.attempt(strangers(somebodyElse(), address)))
                .hasValueSatisfying(left -> isAbout(left, 5));
        assertThat(brake.attempt(strangers(somebodyElse(), address()))).isEmpty();

        clock.moveOn(Duration.ofMinutes(5).plusSeconds(1));
        assertThat(brake.attempt(strangers(somebodyElse(), address))).isEmpty();
    }

    @Test
    void countsAHundredAtOnceAsAHundred() throws Exception {
        int crowd = 100;
        int passed = 0;
        var together = new CyclicBarrier(crowd);
        try (var threads = Executors.newFixedThreadPool(crowd)) {
            var attempts = new ArrayList<Future<Boolean>>();
            for (int i = 0; i < crowd; i++) {
                Callable<Boolean> attempt =
                        () -> {
                            together.await();
                            return attempt().isEmpty();
                        };
                attempts.add(threads.submit(attempt));
            }
            for (var attempt : attempts) {
                passed += attempt.get() ? 1 : 0;
            }
        }
        assertThat(passed).isEqualTo(SignInBrake.ACCOUNT_ATTEMPTS);
    }

    @Test
    void keepsEvenTheRightPasswordWaiting() {
        var person = staff.with(Role.READER, null);
        var address = new EmailAddress(person.email());
        for (int i = 0; i < 10; i++) {
            assertThat(signIn.attempt(address, "faux mot de passe", Caller.from(address())))
                    .isInstanceOf(SignIn.Outcome.Unknown.class);
        }

        assertThat(signIn.attempt(address, Staff.PASSWORD, Caller.from(address())))
                .isInstanceOf(SignIn.Outcome.Wait.class);
        clock.moveOn(Duration.ofMinutes(1).plusSeconds(1));
        assertThat(signIn.attempt(address, Staff.PASSWORD, Caller.from(address())))
                .isEqualTo(new SignIn.Outcome.Welcome(person.id()));
    }

    @Test
    void answersTooManyRequests() throws Exception {
        var browser = staff.browser();
        for (int i = 0; i < 10; i++) {
            staff.signIn(browser, email.text(), "faux mot de passe " + i);
        }
        var answer = staff.signIn(browser, email.text(), "encore un autre");

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body()).contains("1 minute").contains(email.text());
    }

    private java.util.Optional<Duration> attempt() {
        return brake.attempt(strangers(email, address()));
    }

    private static List<SignInBrake.Count> strangers(EmailAddress email, String address) {
        return List.of(SignInBrake.Count.ofAddress(address), SignInBrake.Count.ofAccount(email));
    }

    private static EmailAddress somebodyElse() {
        return new EmailAddress(UUID.randomUUID() + "@exemple.test");
    }

    private static String address() {
        return UUID.randomUUID().toString();
    }

    private static void isAbout(Duration left, int minutes) {
        assertThat(left)
                .isBetween(Duration.ofSeconds(minutes * 60L - 20), Duration.ofMinutes(minutes));
    }
}
