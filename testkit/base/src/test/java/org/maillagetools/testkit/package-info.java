/** Tests of what other tests stand on, and the format of all sources. */
@NullMarked
package org.maillagetools.testkit;

import org.jspecify.annotations.NullMarked;
