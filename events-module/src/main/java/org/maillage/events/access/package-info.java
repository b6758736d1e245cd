/** What needs a right in this module. */
@NullMarked
package org.maillage.events.access;

import org.jspecify.annotations.NullMarked;
