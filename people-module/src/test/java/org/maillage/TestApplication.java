package org.maillage;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** What the tests of this module start. */
@SpringBootApplication
@Modulithic(sharedModules = "platform")
class TestApplication {}
