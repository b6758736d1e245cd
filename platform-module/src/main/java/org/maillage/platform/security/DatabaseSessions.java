package org.maillage.platform.security;

import static org.maillage.platform.db.Tables.SPRING_SESSION;
import static org.maillage.platform.db.Tables.SPRING_SESSION_ATTRIBUTES;

import jakarta.servlet.http.HttpServletRequest;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.DatePart;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.maillage.platform.actor.Sessions;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Sessions as Spring Session keeps them, found again by the account's id. */
@Component
class DatabaseSessions implements Sessions {

    private final DSLContext dsl;
    private final SessionContexts contexts;
    private final SessionKeepsakes keepsakes;
    private final Clock clock;

    DatabaseSessions(
            DSLContext dsl, SessionContexts contexts, SessionKeepsakes keepsakes, Clock clock) {
        this.dsl = dsl;
        this.contexts = contexts;
        this.keepsakes = keepsakes;
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
        var device = UserAgent.device(request.getHeader(HttpHeaders.USER_AGENT));
        session.setAttribute(
                SessionContexts.HOLDER,
                new SessionHolder(accountId, clock.instant(), device, null));
        SecurityContextHolder.setContext(contexts.load(request));
    }

    @Override
    public void prove(HttpServletRequest request) {
        var holder =
                SessionContexts.holder(request)
                        .orElseThrow(() -> new IllegalStateException("Nobody is signed in"));
        request.getSession().setAttribute(SessionContexts.HOLDER, holder.provenAt(clock.instant()));
    }

    @Override
    public Optional<Instant> provenAt(HttpServletRequest request) {
        return SessionContexts.holder(request).map(SessionHolder::proven);
    }

    @Override
    public void keep(String name, String text, HttpServletRequest request) {
        keepsakes.keep(name, text, request);
    }

    @Override
    public Optional<String> kept(String name, HttpServletRequest request) {
        return keepsakes.kept(name, request);
    }

    @Override
    public List<OpenSession> of(UUID accountId, HttpServletRequest request) {
        var own = request.getSession(false);
        String ownId = own == null ? "" : own.getId();
        var now = clock.instant();
        return dsl
                .select(
                        SPRING_SESSION.PRIMARY_ID,
                        SPRING_SESSION.SESSION_ID,
                        SPRING_SESSION.LAST_ACCESS_TIME,
                        SPRING_SESSION_ATTRIBUTES.ATTRIBUTE_BYTES)
                .from(SPRING_SESSION)
                .join(SPRING_SESSION_ATTRIBUTES)
                .on(SPRING_SESSION_ATTRIBUTES.SESSION_PRIMARY_ID.eq(SPRING_SESSION.PRIMARY_ID))
                .where(of(accountId))
                .and(SPRING_SESSION_ATTRIBUTES.ATTRIBUTE_NAME.eq(SessionContexts.HOLDER))
                .and(SPRING_SESSION.EXPIRY_TIME.gt(machineTime()))
                .orderBy(SPRING_SESSION.LAST_ACCESS_TIME.desc(), SPRING_SESSION.PRIMARY_ID)
                .fetch(row ->
                        open(row.value1(), row.value2().equals(ownId), row.value3(), row.value4()))
                .stream()
                .filter(session -> session.since().plus(SessionContexts.LONGEST).isAfter(now))
                .toList();
    }

    /** Spring Session counts in milliseconds, and asks no clock of ours. */
    private static Field<Long> machineTime() {
        return DSL.extract(DSL.currentOffsetDateTime(), DatePart.EPOCH)
                .cast(Long.class)
                .mul(1_000L);
    }

    private static OpenSession open(String id, boolean current, long lastSeen, byte[] attribute) {
        var holder = (SessionHolder) SessionJson.read(attribute);
        return new OpenSession(
                UUID.fromString(id),
                holder.since(),
                Instant.ofEpochMilli(lastSeen),
                holder.device(),
                current);
    }

    @Override
    public boolean end(UUID accountId, UUID handle) {
        return dsl.deleteFrom(SPRING_SESSION)
                        .where(of(accountId))
                        .and(SPRING_SESSION.PRIMARY_ID.eq(handle.toString()))
                        .execute()
                == 1;
    }

    @Override
    public void endAll(UUID accountId) {
        dsl.deleteFrom(SPRING_SESSION).where(of(accountId)).execute();
    }

    @Override
    public void endOthers(UUID accountId, HttpServletRequest request) {
        var own = request.getSession(false);
        dsl.deleteFrom(SPRING_SESSION)
                .where(of(accountId))
                .and(SPRING_SESSION.SESSION_ID.ne(own == null ? "" : own.getId()))
                .execute();
    }

    private static Condition of(UUID accountId) {
        return SPRING_SESSION.PRINCIPAL_NAME.eq(accountId.toString());
    }
}
