/** What the pages look like to those who read them: to a validator, to a screen reader, with a keyboard, on a small screen. */
@NullMarked
package org.maillagetools.look;

import org.jspecify.annotations.NullMarked;
