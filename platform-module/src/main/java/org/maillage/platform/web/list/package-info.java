/** The one list component: search, facets, sorting, paging by key. */
@NamedInterface("list")
@NullMarked
package org.maillage.platform.web.list;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
