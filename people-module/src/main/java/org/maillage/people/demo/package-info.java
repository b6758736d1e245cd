/** Demonstration data of this module, told by its features one after the other. */
@NullMarked
package org.maillage.people.demo;

import org.jspecify.annotations.NullMarked;
