package org.maillage.people.rights;

/** Whoever administers for some time cannot hand the same on for longer. */
class EndsLater extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EndsLater() {
        super("It would end later than one's own");
    }
}
