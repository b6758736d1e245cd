/** Application events to check the check of contracts with. */
@NullMarked
package org.maillagetools.testkit.published;

import org.jspecify.annotations.NullMarked;
