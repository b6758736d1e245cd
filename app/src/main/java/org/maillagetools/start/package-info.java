/** The first class that runs; it is compiled for older Java, to be able to say which one is needed. */
@NullMarked
package org.maillagetools.start;

import org.jspecify.annotations.NullMarked;
