/** What the generator of database code promises, tried on real servers. */
@NullMarked
package org.maillagetools.codegen;

import org.jspecify.annotations.NullMarked;
