/**
 * Organisations, persons with or without an account, the dated network between organisations, functions and mandates,
 * accounts and rights. Everything that other modules know about them comes from the cards in {@code published}.
 */
@ApplicationModule(id = "people", displayName = "People", allowedDependencies = "platform :: *")
@NullMarked
package org.maillage.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
