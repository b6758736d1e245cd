package org.maillage.events.programme;

import jakarta.servlet.http.HttpServletResponse;

import org.maillage.events.event.EventTrail;
import org.maillage.events.input.NamedDifferences;
import org.maillage.events.published.EventId;
import org.maillage.events.published.SessionId;
import org.maillage.platform.audit.Audit;
import org.maillage.platform.web.form.Differences;
import org.maillage.platform.web.form.Forms;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the staff's page of a session shows around its form. */
@Component
class SessionPage {

    private static final String FIELDS = "events.session.field.";

    private final Sessions sessions;
    private final ProgrammeQuery programmes;
    private final SessionChoices choices;
    private final Audit audit;

    SessionPage(Sessions sessions, ProgrammeQuery programmes, SessionChoices choices, Audit audit) {
        this.sessions = sessions;
        this.programmes = programmes;
        this.choices = choices;
        this.audit = audit;
    }

    StoredSession addTo(Model model, EventId event, SessionId id) {
        var stored = sessions.find(event, id);
        model.addAttribute("item", programmes.session(event, id));
        model.addAttribute("history", audit.history(EventTrail.session(id)));
        return stored;
    }

    String conflict(
            Model model,
            HttpServletResponse response,
            SessionForm form,
            EventId event,
            SessionId id,
            String view) {
        var current = SessionForm.of(sessions.find(event, id));
        var fresh = form.at(current.seen());
        var shown = Forms.conflict(model, response, view, fresh, current, FIELDS);
        model.addAttribute(
                "differences",
                NamedDifferences.of(
                        Differences.between(fresh, current, FIELDS), choices.named(event)));
        return shown;
    }
}
