package org.maillage.practices.published;

/**
 * The sheet whose page is shown.
 *
 * @param kind key of the kind of practice; a practice module leaves the sheets of other kinds alone
 * @param slug last part of the sheet's public address
 */
public record PracticeSheet(PracticeId practice, String kind, String slug) {}
