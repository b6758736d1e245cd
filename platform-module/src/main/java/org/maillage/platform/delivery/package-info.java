/** Publishing and receiving application events so that none is lost and each has its effect once. */
@NamedInterface("delivery")
@NullMarked
package org.maillage.platform.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
