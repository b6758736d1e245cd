/**
 * What every module stands on: who acts, delivery of application events, the frame of the pages, the audit trail. It
 * knows no word of the domain.
 */
@ApplicationModule(
        displayName = "Platform",
        allowedDependencies = {})
@NullMarked
package org.maillage.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
