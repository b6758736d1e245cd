package org.maillagetools.testkit.practice;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The application with the practice module under test, on a database of its own; one for all tests that say so. */
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = PracticeHost.class, properties = "maillage.messages.strict=true")
@AutoConfigureMockMvc
@Import({PracticeDesk.class, Everything.class, Demonstration.class})
public @interface PracticeModuleTest {}
