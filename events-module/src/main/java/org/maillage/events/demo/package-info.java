/** The demonstration gatherings, read from files; each feature loads its part through its own use cases. */
@NullMarked
package org.maillage.events.demo;

import org.jspecify.annotations.NullMarked;
