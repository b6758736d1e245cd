package org.maillage.practices.stand;

import static org.maillage.practices.db.Tables.MARKET;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.maillage.platform.audit.Audit;
import org.maillage.platform.audit.AuditEntry;
import org.maillage.platform.audit.AuditSubject;
import org.maillage.platform.web.Conflict;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.UUID;

/** How many stands the market sessions take. */
@Component
class Markets {

    private final DSLContext db;
    private final Audit audit;

    Markets(DSLContext db, Audit audit) {
        this.db = db;
        this.audit = audit;
    }

    static AuditSubject subject(UUID session) {
        return new AuditSubject("practices.market", session);
    }

    List<AuditEntry> history(UUID session) {
        return audit.history(subject(session));
    }

    /** What is known of a market; nothing has been said of most. */
    record Size(int version, @Nullable Integer capacity) {}

    Size size(UUID session) {
        return db.select(MARKET.VERSION, MARKET.CAPACITY)
                .from(MARKET)
                .where(MARKET.SESSION_ID.eq(session))
                .fetchOptional(row -> new Size(row.value1(), row.value2()))
                .orElseGet(() -> new Size(1, null));
    }

    /**
     * @throws Conflict when the market is not of this version any more
     */
    void resize(UUID session, int version, @Nullable Integer capacity) {
        db.insertInto(MARKET, MARKET.SESSION_ID).values(session).onConflictDoNothing().execute();
        int changed =
                db.update(MARKET)
                        .set(MARKET.CAPACITY, capacity)
                        .set(MARKET.VERSION, MARKET.VERSION.plus(1))
                        .where(MARKET.SESSION_ID.eq(session), MARKET.VERSION.eq(version))
                        .execute();
        if (changed != 1) {
            throw new Conflict("market " + session);
        }
    }
}
