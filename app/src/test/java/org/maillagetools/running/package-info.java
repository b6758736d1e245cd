/** The application as it is delivered, in a process of its own, and a browser to look at it. */
@NullMarked
package org.maillagetools.running;

import org.jspecify.annotations.NullMarked;
