package org.maillage.people.invitation;

/** What has become of an invitation. */
enum InvitationState {
    OPEN,
    ACCEPTED,
    WITHDRAWN
}
