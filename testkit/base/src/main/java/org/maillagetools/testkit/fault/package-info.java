/** A line to a server on this machine that fails in every way that lines do, when the test says so. */
@NullMarked
package org.maillagetools.testkit.fault;

import org.jspecify.annotations.NullMarked;
