package org.maillage.people.provider;

/** The service does not answer, or not as such a service should: nothing that whoever wants to sign in could mend. */
class ProviderAway extends Exception {

    private static final long serialVersionUID = 1L;

    ProviderAway(String message) {
        super(message);
    }

    ProviderAway(String message, Throwable cause) {
        super(message, cause);
    }
}
