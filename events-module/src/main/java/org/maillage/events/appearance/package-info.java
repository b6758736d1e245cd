/** Who takes part in a session, in which role, with the function and organisation of that day. */
@NullMarked
package org.maillage.events.appearance;

import org.jspecify.annotations.NullMarked;
