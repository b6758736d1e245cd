package org.maillage.platform.security;

/** The form has already acted: whoever runs into this undoes what it has begun, and is led where the first one was. */
final class Resubmitted extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient FormSubmissions.Claim claim;

    Resubmitted(FormSubmissions.Claim claim) {
        super("This form has already acted", null, false, false);
        this.claim = claim;
    }

    FormSubmissions.Claim claim() {
        return claim;
    }
}
