package org.maillagetools.testkit.practice;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;

/** The application that a practice module is tried in: platform, people, events, practices, and what stands on the class path. */
@SpringBootApplication(
        scanBasePackages = "org.maillage",
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@Modulithic(sharedModules = "platform", additionalPackages = "org.maillage")
public class PracticeHost {}
