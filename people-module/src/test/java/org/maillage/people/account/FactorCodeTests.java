package org.maillage.people.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.maillage.people.rights.Role;
import org.maillagetools.testkit.Browser;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A code opens once, and in its time. */
@AccountTest
class FactorCodeTests extends FactorScene {

    @Test
    void aCodeIsTakenOnce() throws Exception {
        var person = staff.with(Role.READER, null);
        var phone = enrolment.of(staff.signedIn(person));
        String shown = phone.code();
        assertThat(code(atTheInnerDoor(person), shown).statusCode()).isEqualTo(303);

        assertThat(code(atTheInnerDoor(person), shown).statusCode()).isEqualTo(422);
        assertThat(code(atTheInnerDoor(person), phone.code()).statusCode()).isEqualTo(303);
    }

    @Test
    void ofManyWhoBringTheSameCodeAtOnceOneComesIn() throws Exception {
        var person = staff.with(Role.READER, null);
        var phone = enrolment.of(staff.signedIn(person));

        assertThat(together(person, phone.code())).containsOnlyOnce(303);
    }

    @Test
    void ofManyWhoBringTheSameRecoveryCodeAtOnceOneComesIn() throws Exception {
        var person = staff.with(Role.READER, null);
        var phone = enrolment.of(staff.signedIn(person));

        assertThat(together(person, phone.recoveryCodes().getFirst())).containsOnlyOnce(303);
    }

    @Test
    void aClockMayBeOffByOneStep() throws Exception {
        var person = staff.with(Role.READER, null);
        var phone = enrolment.of(staff.signedIn(person));
        clock.moveOn(Duration.ofMinutes(5));

        assertThat(code(atTheInnerDoor(person), phone.codeIn(Duration.ofSeconds(-90))).statusCode())
                .isEqualTo(422);
        assertThat(code(atTheInnerDoor(person), phone.codeIn(Duration.ofSeconds(90))).statusCode())
                .isEqualTo(422);
        assertThat(code(atTheInnerDoor(person), phone.codeIn(Duration.ofSeconds(-30))).statusCode())
                .isEqualTo(303);
        clock.moveOn(Duration.ofMinutes(5));
        assertThat(code(atTheInnerDoor(person), phone.codeIn(Duration.ofSeconds(30))).statusCode())
                .isEqualTo(303);
    }

    @Test
    void aRecoveryCodeOpensOnceAndIsRemembered() throws Exception {
        var person = staff.with(Role.READER, null);
        var phone = enrolment.of(staff.signedIn(person));
        assertThat(phone.recoveryCodes()).hasSize(10).doesNotHaveDuplicates();
        String paper = phone.recoveryCodes().get(3);

        var browser = atTheInnerDoor(person);
        assertThat(code(browser, " " + paper.toLowerCase(java.util.Locale.ROOT)).statusCode())
                .isEqualTo(303);
        assertThat(code(atTheInnerDoor(person), paper).statusCode()).isEqualTo(422);

        assertThat(history(person)).startsWith("signed-in", "recovery-code-used");
        assertThat(browser.page(PAGE)).contains("<dd>9</dd>");
    }

    private List<Integer> together(Staff.Person person, String code) throws Exception {
        int visitors = 5;
        var barrier = new CyclicBarrier(visitors);
        var answers = new ArrayList<Integer>();
        try (var threads = Executors.newFixedThreadPool(visitors)) {
            var sent = new ArrayList<Future<HttpResponse<String>>>();
            for (int i = 0; i < visitors; i++) {
                var browser = atTheInnerDoor(person);
                var form = Browser.form(Browser.tokenOf(browser.page(CODE)), "code", code);
                Callable<HttpResponse<String>> send =
                        () -> {
                            barrier.await();
                            return browser.post(CODE, form);
                        };
                sent.add(threads.submit(send));
            }
            for (var answer : sent) {
                answers.add(answer.get().statusCode());
            }
        }
        assertThat(answers).filteredOn(status -> status == 422).hasSize(visitors - 1);
        return answers;
    }
}
