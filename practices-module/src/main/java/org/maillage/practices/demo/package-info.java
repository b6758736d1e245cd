/** Loads the demonstration data of practices. */
@NullMarked
package org.maillage.practices.demo;

import org.jspecify.annotations.NullMarked;
