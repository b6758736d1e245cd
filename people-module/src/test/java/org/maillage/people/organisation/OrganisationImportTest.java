package org.maillage.people.organisation;

import org.maillage.people.PeopleTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The module with jobs that do not wait, and files of organisations to bring in. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@PeopleTest
@TestPropertySource(properties = {"maillage.job.interval=100ms", "maillage.job.back-off=10ms"})
@Import(OrganisationFiles.class)
@interface OrganisationImportTest {}
