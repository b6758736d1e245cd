/** Requests to join: somebody outside asks for an account in an organisation, whose administrators invite them or say no. */
@NullMarked
package org.maillage.people.joining;

import org.jspecify.annotations.NullMarked;
