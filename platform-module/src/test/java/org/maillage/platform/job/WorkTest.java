package org.maillage.platform.job;

import org.maillage.platform.transfer.LampTarget;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An application whose background work does not wait, with numbers to write and lamps to bring in; one for all tests that say so. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        properties = {
            "maillage.job.interval=100ms",
            "maillage.job.back-off=10ms",
            "maillage.messages.strict=true"
        })
@AutoConfigureMockMvc
@Import({Tally.class, LampTarget.class, Workers.class})
public @interface WorkTest {}
