package org.maillage.platform.security;

import static org.maillage.platform.db.Tables.SPRING_SESSION;

import jakarta.servlet.http.HttpServletRequest;

import org.jooq.DSLContext;
import org.maillage.platform.actor.Sessions;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.UUID;

/** Sessions as Spring Session keeps them, found again by the account's id. */
@Component
class DatabaseSessions implements Sessions {

    private final DSLContext dsl;
    private final SessionContexts contexts;
    private final Clock clock;

    DatabaseSessions(DSLContext dsl, SessionContexts contexts, Clock clock) {
        this.dsl = dsl;
        this.contexts = contexts;
        this.clock = clock;
    }

    @Override
    public void open(UUID accountId, HttpServletRequest request) {
        var former = request.getSession(false);
        if (former != null) {
            former.invalidate();
        }
        var session = request.getSession(true);
        session.setAttribute(
                FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, accountId.toString());
        session.setAttribute(SessionContexts.HOLDER, new SessionHolder(accountId, clock.instant()));
        SecurityContextHolder.setContext(contexts.load(request));
    }

    @Override
    public void endAll(UUID accountId) {
        dsl.deleteFrom(SPRING_SESSION)
                .where(SPRING_SESSION.PRINCIPAL_NAME.eq(accountId.toString()))
                .execute();
    }

    @Override
    public void endOthers(UUID accountId, HttpServletRequest request) {
        var own = request.getSession(false);
        dsl.deleteFrom(SPRING_SESSION)
                .where(SPRING_SESSION.PRINCIPAL_NAME.eq(accountId.toString()))
                .and(SPRING_SESSION.SESSION_ID.ne(own == null ? "" : own.getId()))
                .execute();
    }
}
