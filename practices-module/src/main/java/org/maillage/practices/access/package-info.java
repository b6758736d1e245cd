/** The rights that practices asks for. */
@NullMarked
package org.maillage.practices.access;

import org.jspecify.annotations.NullMarked;
