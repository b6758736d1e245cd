/** What everybody sees: the catalogue, a sheet's page, and its export. */
@NullMarked
package org.maillage.practices.catalogue;

import org.jspecify.annotations.NullMarked;
