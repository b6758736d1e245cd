package org.maillage.people.invitation;

/** The same person is invited to the same place already. */
public class InvitationPending extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvitationPending() {
        super("There is an open invitation for this address");
    }
}
