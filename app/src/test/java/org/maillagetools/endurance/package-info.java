/** The guarantees at their real size: whole processes are killed, stopped, doubled and restarted under load. */
@NullMarked
package org.maillagetools.endurance;

import org.jspecify.annotations.NullMarked;
