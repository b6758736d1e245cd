/** That each fault is one. */
@NullMarked
package org.maillagetools.testkit.fault;

import org.jspecify.annotations.NullMarked;
