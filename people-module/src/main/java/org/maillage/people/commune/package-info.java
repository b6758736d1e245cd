/** The communes of France: INSEE's reference, with those that have merged into others and their associations. */
@NullMarked
package org.maillage.people.commune;

import org.jspecify.annotations.NullMarked;
