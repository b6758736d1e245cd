/** A gathering itself: what it is, when and where, who organises it, whether the public sees it. */
@NullMarked
package org.maillage.events.event;

import org.jspecify.annotations.NullMarked;
