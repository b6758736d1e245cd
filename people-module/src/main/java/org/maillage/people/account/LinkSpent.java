package org.maillage.people.account;

/** The link is unknown, too old, or was used before; nobody learns which. */
public class LinkSpent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LinkSpent() {
        super("The link does not work any more");
    }
}
