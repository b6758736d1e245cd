/** Its only module. */
@ApplicationModule
@NullMarked
package org.maillagetools.testkit.application.notes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
