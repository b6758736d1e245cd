package org.maillage.people.place;

/** Whom a place addresses in particular: the list of the LaMednum schema, version 1.0.2. */
public enum Audience {
    YOUNG_PEOPLE("Jeunes"),
    STUDENTS("Étudiants"),
    FAMILIES("Familles et/ou enfants"),
    SENIORS("Seniors"),
    WOMEN("Femmes");

    private final String term;

    Audience(String term) {
        this.term = term;
    }

    /** The word of the schema. */
    public String term() {
        return term;
    }
}
