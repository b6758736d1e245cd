/** The application that the platform's tests start. */
@NullMarked
package org.maillage;

import org.jspecify.annotations.NullMarked;
