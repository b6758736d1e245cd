/** Organisations: their names and aliases, place and numbers; list, page, forms, cards. */
@NullMarked
package org.maillage.people.organisation;

import org.jspecify.annotations.NullMarked;
