/** The sessions of whoever is signed in: where they are open, and an end to them. */
@NullMarked
package org.maillage.people.session;

import org.jspecify.annotations.NullMarked;
