/** The least that Spring Boot can be: what our start is compared with. */
@NullMarked
package org.maillagetools.bench.minimal;

import org.jspecify.annotations.NullMarked;
