/** Persons, with or without an account: list, page, forms, cards. */
@NullMarked
package org.maillage.people.person;

import org.jspecify.annotations.NullMarked;
