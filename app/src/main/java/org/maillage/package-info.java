/** The application: what assembles the modules, and nothing of the domain. */
@NullMarked
package org.maillage;

import org.jspecify.annotations.NullMarked;
