package org.maillage.people;

import org.springframework.test.context.TestPropertySource;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The module with jobs that do not wait, for files to be brought in; one for all tests that say so. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@PeopleTest
@TestPropertySource(properties = {"maillage.job.interval=100ms", "maillage.job.back-off=10ms"})
public @interface ImportTest {}
