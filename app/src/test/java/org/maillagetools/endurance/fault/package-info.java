/** The whole application in the test's own process, while what it stands on fails. */
@NullMarked
package org.maillagetools.endurance.fault;

import org.jspecify.annotations.NullMarked;
