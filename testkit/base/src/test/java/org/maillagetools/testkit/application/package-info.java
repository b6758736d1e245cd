/** A small application, to see that its tests find a database. */
@NullMarked
package org.maillagetools.testkit.application;

import org.jspecify.annotations.NullMarked;
