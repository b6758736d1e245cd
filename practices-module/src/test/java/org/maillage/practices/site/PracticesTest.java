package org.maillage.practices.site;

import net.sample.broken.Broken;
import net.sample.sluggish.Sluggish;
import net.sample.workshop.Workshop;
import net.sample.wrongkey.WrongKey;
import net.sample.wrongkey.WrongKeyPages;

import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.context.TestPropertySource;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * This module and the platform behind the real chain, with one good practice module and three bad ones, on a database of its own; one
 * for all tests that say so.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ApplicationModuleTest
@AutoConfigureMockMvc
@TestPropertySource(properties = "maillage.messages.strict=true")
@Import({
    Desk.class,
    Grants.class,
    Heard.class,
    Neighbours.class,
    Site.class,
    Workshop.class,
    Broken.class,
    Sluggish.class,
    WrongKey.class,
    WrongKeyPages.class
})
public @interface PracticesTest {}
