package org.maillage.people.place;

/** What it costs: the list of the LaMednum schema, version 1.0.2. */
public enum Fee {
    FREE("Gratuit"),
    FREE_ON_CONDITION("Gratuit sous condition"),
    CHARGED("Payant");

    private final String term;

    Fee(String term) {
        this.term = term;
    }

    /** The word of the schema. */
    public String term() {
        return term;
    }
}
