/** Where an organisation receives people, when, and what it offers there for digital inclusion. */
@NullMarked
package org.maillage.people.place;

import org.jspecify.annotations.NullMarked;
