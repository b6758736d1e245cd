package org.maillage.practices.stand;

import org.maillage.events.published.SessionId;
import org.maillage.practices.published.PracticeId;

import java.util.UUID;

/**
 * A stand that somebody asks for.
 *
 * @param stand its id, once it is allotted
 */
record StandWish(UUID stand, PracticeId practice, SessionId session) {}
