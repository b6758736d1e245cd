/** What one may do in people, and which records one may see. */
@NullMarked
package org.maillage.people.access;

import org.jspecify.annotations.NullMarked;
