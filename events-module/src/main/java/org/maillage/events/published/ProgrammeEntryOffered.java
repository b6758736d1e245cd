package org.maillage.events.published;

import org.jspecify.annotations.Nullable;
import org.maillage.platform.delivery.DomainEvent;

import java.util.UUID;

/**
 * Another module offers something that stands under a session of the programme, for instance a stand at the market. A
 * card: it tells the whole state, the higher {@link #revision()} is true, and it may arrive twice or late. Modules
 * implement it with a record of their own; this module shows the entry and never learns what it is.
 */
public interface ProgrammeEntryOffered extends DomainEvent {

    /** The entry's own id, the same on all cards of one entry. */
    UUID entryId();

    /** The session under which it stands. */
    SessionId session();

    /** One line of at most 300 characters. */
    String title();

    /** The page that tells more, a path on this server beginning with one slash; null: there is none. */
    @Nullable String path();

    /** Rises with every card of this entry. */
    long revision();

    /** The entry is no longer offered; a later revision may offer it again. */
    boolean withdrawn();
}
