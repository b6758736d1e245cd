package org.maillage.people.invitation;

import java.util.Locale;

/**
 * Who is invited.
 *
 * @param language French, or English
 */
public record Guest(String email, String displayName, Locale language) {}
