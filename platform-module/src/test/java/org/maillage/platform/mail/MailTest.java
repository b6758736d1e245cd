package org.maillage.platform.mail;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An application with a mail server, which sends only when the test says so. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        properties = {
            "maillage.mail.interval=1h",
            "maillage.mail.attempts=3",
            "maillage.messages.strict=true"
        })
@ContextConfiguration(initializers = PostOffice.class)
@Import({MovableClock.class, Mailbag.class})
@interface MailTest {}
