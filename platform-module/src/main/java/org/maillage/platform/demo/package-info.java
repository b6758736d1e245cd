/** Demonstration data: each module brings its own and loads them through its use cases. */
@NamedInterface("demo")
@NullMarked
package org.maillage.platform.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
