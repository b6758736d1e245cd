/** What other modules may know of gatherings: ids, application events, the place in the event's page that others fill. */
@NamedInterface("published")
@NullMarked
package org.maillage.events.published;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
