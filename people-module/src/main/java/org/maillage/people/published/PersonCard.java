package org.maillage.people.published;

/**
 * A person under the name by which they are known. A full snapshot: of two cards of one person the one with the higher revision is
 * true, in whatever order they arrive.
 *
 * @param revision grows with each change of the person, beginning with 1
 * @param displayName as the person is to be shown; empty when erased
 * @param erased the person has been erased: no later card will come, and the name has to go from every replica
 */
public record PersonCard(PersonId person, long revision, String displayName, boolean erased) {}
