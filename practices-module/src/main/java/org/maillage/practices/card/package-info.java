/** What practices remembers of other modules' records: organisations and sessions, as their cards last told. */
@NullMarked
package org.maillage.practices.card;

import org.jspecify.annotations.NullMarked;
