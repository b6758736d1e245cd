/** Load on a running application, from the machine that it runs on: the generator costs as little as it can. */
@NullMarked
package org.maillagetools.testkit.load;

import org.jspecify.annotations.NullMarked;
