/** What other modules may know of people: ids, cards and the requests for them, places in pages. */
@NamedInterface("published")
@NullMarked
package org.maillage.people.published;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
