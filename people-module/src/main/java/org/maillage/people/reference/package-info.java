/** Lists that the State publishes, as files in folders of the server. */
@NullMarked
package org.maillage.people.reference;

import org.jspecify.annotations.NullMarked;
