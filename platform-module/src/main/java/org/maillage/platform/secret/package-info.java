/** Seals what is kept and must not be read by whoever reads the database. */
@NamedInterface("secret")
@NullMarked
package org.maillage.platform.secret;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
