/** Who sees what of a person: said by the person themselves, or by whoever edits the record. */
@NullMarked
package org.maillage.people.visibility;

import org.jspecify.annotations.NullMarked;
