/** Small replicas of the names that people publishes, and the cards of sessions that others receive. */
@NullMarked
package org.maillage.events.card;

import org.jspecify.annotations.NullMarked;
