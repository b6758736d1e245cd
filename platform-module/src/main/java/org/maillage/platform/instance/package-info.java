/** This running instance among others: its name, its sign of life, and work that only one of them does at a time. */
@NamedInterface("instance")
@NullMarked
package org.maillage.platform.instance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
