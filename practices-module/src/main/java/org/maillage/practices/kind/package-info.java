/** Kinds of practice: which practice modules are installed, which were refused and why, and what the fields of a kind may hold. */
@NullMarked
package org.maillage.practices.kind;

import org.jspecify.annotations.NullMarked;
