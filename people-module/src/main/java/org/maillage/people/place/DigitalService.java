package org.maillage.people.place;

/** What is offered: the list of the LaMednum schema, version 1.0.2. */
public enum DigitalService {
    ADMINISTRATIVE_HELP("Aide aux démarches administratives"),
    EVERYDAY_TOOLS("Maîtrise des outils numériques du quotidien"),
    JOB_SEEKING("Insertion professionnelle via le numérique"),
    SAFE_USE("Utilisation sécurisée du numérique"),
    PARENTING_AND_EDUCATION("Parentalité et éducation avec le numérique"),
    LEISURE_AND_CREATION("Loisirs et créations numériques"),
    UNDERSTANDING("Compréhension du monde numérique"),
    ACCESS_AND_EQUIPMENT("Accès internet et matériel informatique"),
    AFFORDABLE_EQUIPMENT("Acquisition de matériel informatique à prix solidaire");

    private final String term;

    DigitalService(String term) {
        this.term = term;
    }

    /** The word of the schema. */
    public String term() {
        return term;
    }
}
