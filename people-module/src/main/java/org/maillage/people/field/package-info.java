/** What is typed into a form, cleaned and checked, for every form of this module. */
@NullMarked
package org.maillage.people.field;

import org.jspecify.annotations.NullMarked;
