package org.maillage.events.event;

import org.jspecify.annotations.Nullable;
import org.maillage.events.card.SessionAnnouncements;
import org.maillage.events.published.EventId;
import org.maillage.events.published.SessionId;
import org.maillage.platform.actor.Act;
import org.maillage.platform.audit.Audit;
import org.maillage.platform.audit.AuditSubject;
import org.springframework.stereotype.Component;

import java.util.UUID;

/** What a change leaves behind: an entry in the audit trail, and new cards of the sessions that it touches. */
@Component
public class EventTrail {

    private final Audit audit;
    private final SessionAnnouncements announcements;

    EventTrail(Audit audit, SessionAnnouncements announcements) {
        this.audit = audit;
        this.announcements = announcements;
    }

    public static AuditSubject event(EventId event) {
        return new AuditSubject("events.event", event.value());
    }

    public static AuditSubject session(SessionId session) {
        return new AuditSubject("events.session", session.value());
    }

    public static AuditSubject registration(UUID registration) {
        return new AuditSubject("events.registration", registration);
    }

    public void record(
            Act act,
            AuditSubject subject,
            String action,
            @Nullable Record before,
            @Nullable Record after) {
        audit.record(act, subject, action, before, after);
    }

    public void sessionChanged(Act act, SessionId session) {
        announcements.changed(session, act.at());
    }

    public void allSessionsChanged(Act act, EventId event) {
        announcements.allChanged(event, act.at());
    }

    /** To be called just before it is deleted. */
    public void sessionRemoved(Act act, SessionId session) {
        announcements.removed(session, act.at());
    }
}
