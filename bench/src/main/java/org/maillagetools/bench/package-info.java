/** Load and limit measurements: the application over HTTP against the same SQL in a tight loop, in interleaved rounds. */
@NullMarked
package org.maillagetools.bench;

import org.jspecify.annotations.NullMarked;
