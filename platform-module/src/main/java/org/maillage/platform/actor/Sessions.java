package org.maillage.platform.actor;

import jakarta.servlet.http.HttpServletRequest;

import java.util.UUID;

/**
 * Who is signed in. There is no session before sign-in; from then on it stands in the database, survives a restart and is
 * shared by all instances. It ends after 30 minutes without a request, 12 hours after sign-in, and as soon as the account
 * may no longer be used.
 */
public interface Sessions {

    /** Signs the account's holder in, from this request on; whatever session the request had is given up. */
    void open(UUID accountId, HttpServletRequest request);

    /** Ends every session of the account. Runs inside the caller's transaction. */
    void endAll(UUID accountId);

    /** Ends the account's sessions but the request's own. Runs inside the caller's transaction. */
    void endOthers(UUID accountId, HttpServletRequest request);
}
