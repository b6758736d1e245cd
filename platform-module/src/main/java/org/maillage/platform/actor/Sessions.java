package org.maillage.platform.actor;

import jakarta.servlet.http.HttpServletRequest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
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

    /** Ends the one session of the account that {@link #of} named so; says whether there was one. Runs inside the caller's transaction. */
    boolean end(UUID accountId, UUID handle);

    /** The account's sessions that have not ended, the one last seen first. */
    List<OpenSession> of(UUID accountId, HttpServletRequest request);

    /** From now on the request's session counts as proven by a second factor. */
    void prove(HttpServletRequest request);

    /** When the request's session was last proven by a second factor; empty when it never was, or when there is no session. */
    Optional<Instant> provenAt(HttpServletRequest request);

    /**
     * Keeps a text with the request's session and no longer than that, sealed with the key of the installation: whoever reads the
     * database does not read it. Where that key is missing nothing is kept.
     *
     * @param name a stable word for what it is, such as {@code people.account.way}
     */
    void keep(String name, String text, HttpServletRequest request);

    /** What was kept so; empty when there is nothing, when it cannot be read any more, and without a session. */
    Optional<String> kept(String name, HttpServletRequest request);

    /**
     * A session as its holder sees it.
     *
     * @param handle names it on pages; it opens nothing
     * @param since when its holder signed in
     * @param lastSeen when its last request came
     * @param current whether it is the request's own
     */
    record OpenSession(
            UUID handle, Instant since, Instant lastSeen, Device device, boolean current) {}
}
