package org.maillage.people.account;

import org.maillage.TestInstance;
import org.maillage.people.LetterBox;
import org.maillage.people.Organisations;
import org.maillage.people.joining.Overdue;
import org.maillage.people.rights.EndOfRights;
import org.maillage.people.token.Ending;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The module on a real server with its own rights, one for all tests that say so. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ApplicationModuleTest(webEnvironment = WebEnvironment.RANDOM_PORT, module = "people")
@Import({
    Staff.class,
    ApiClient.class,
    EndOfRights.class,
    Ending.class,
    Enrolment.class,
    MovableClock.class,
    CountingHashes.class,
    LetterBox.class,
    Organisations.class,
    Overdue.class,
    TestInstance.Twin.class
})
@interface AccountTest {}
