/** The practice sheet as its authors see it: written, changed, published and taken back. */
@NullMarked
package org.maillage.practices.sheet;

import org.jspecify.annotations.NullMarked;
