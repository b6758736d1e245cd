package org.maillagetools.edges;

import org.maillage.Application;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The application with all modules and the demonstration data, on a database that hostile requests may change: one for all tests of
 * this package, and not the one whose texts other tests read. The other service that it may sign people in by does not answer.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = Application.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "maillage.demo=true",
            "maillage.sign-in.oidc.issuer=http://127.0.0.1:9",
            "maillage.sign-in.oidc.client-id=essai",
            "maillage.sign-in.oidc.client-secret=essai",
            "maillage.sign-in.oidc.label=l’Annuaire d’essai"
        })
@Import(Territory.class)
@interface OpenToTheWeb {}
