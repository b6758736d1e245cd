/** Modules that were dropped in beside the packaged application. */
@NullMarked
package org.maillage.platform.plugin;

import org.jspecify.annotations.NullMarked;
