package org.maillage.people.account;

import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The module with a service that signs people in, a real one beside the application, one for all tests that say so. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@AccountTest
@ContextConfiguration(initializers = ProviderVisits.Service.class)
@Import(ProviderVisits.class)
@interface ProviderTest {}
