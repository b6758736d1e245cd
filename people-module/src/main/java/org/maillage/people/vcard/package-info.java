/** Persons and organisations as vCards (RFC 2426, RFC 6350). */
@NullMarked
package org.maillage.people.vcard;

import org.jspecify.annotations.NullMarked;
