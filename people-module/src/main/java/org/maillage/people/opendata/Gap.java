package org.maillage.people.opendata;

/** What a format requires and an organisation does not have. */
enum Gap {
    /** Neither a SIRET nor an RNA number. */
    IDENTIFIER,
    ADDRESS,
    POSTAL_CODE,
    COMMUNE,
    /** A name longer than the format takes. */
    SHORTER_NAME
}
