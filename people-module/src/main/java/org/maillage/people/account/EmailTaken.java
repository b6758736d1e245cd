package org.maillage.people.account;

/** There is an account with this e-mail address. */
class EmailTaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EmailTaken() {
        super("There is an account with this address");
    }
}
