/** What the tests of this module start. */
@NullMarked
package org.maillage;

import org.jspecify.annotations.NullMarked;
