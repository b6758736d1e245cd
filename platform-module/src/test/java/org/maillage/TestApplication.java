package org.maillage;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** What the tests of the platform start. */
@SpringBootApplication
@Modulithic(sharedModules = "platform")
class TestApplication {}
