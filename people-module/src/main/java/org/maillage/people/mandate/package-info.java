/** What persons do in organisations, as far as it is known. */
@NullMarked
package org.maillage.people.mandate;

import org.jspecify.annotations.NullMarked;
