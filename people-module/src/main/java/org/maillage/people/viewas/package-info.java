/** Looking at the application as somebody else sees it: with a reason, for a short time, and without changing anything. */
@NullMarked
package org.maillage.people.viewas;

import org.jspecify.annotations.NullMarked;
