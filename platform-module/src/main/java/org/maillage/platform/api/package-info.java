/**
 * The API for programs, below {@code /api/}: it is opened by a token in the Authorization header and by nothing else, it reads only, and
 * its errors are problems as RFC 9457 has them. Whose tokens they are is module people's to know.
 */
@NamedInterface("api")
@NullMarked
package org.maillage.platform.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
