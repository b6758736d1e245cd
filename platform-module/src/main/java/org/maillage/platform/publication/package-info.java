/** The staff page of application events that have not been received: deliver again, or drop with a reason. */
@NullMarked
package org.maillage.platform.publication;

import org.jspecify.annotations.NullMarked;
