/** API tokens: who makes and withdraws them, what they leave of their holder's rights, and who stands behind one at each request. */
@NullMarked
package org.maillage.people.token;

import org.jspecify.annotations.NullMarked;
