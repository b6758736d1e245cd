package org.maillage.people.account;

import static org.maillage.people.db.Tables.MAIL_LINK_REQUEST;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.maillage.platform.id.UuidV7;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Who asked for a link by mail, for the few seconds until somebody looks whether there is such an account. */
@Component
class MailLinkRequests {

    private final DSLContext dsl;

    MailLinkRequests(DSLContext dsl) {
        this.dsl = dsl;
    }

    /**
     * @param next where they wanted to go
     */
    record Request(EmailAddress email, Locale language, @Nullable String next) {}

    void add(Request request, Instant at) {
        dsl.insertInto(MAIL_LINK_REQUEST)
                .set(MAIL_LINK_REQUEST.ID, UuidV7.next())
                .set(MAIL_LINK_REQUEST.ASKED_AT, at)
                .set(MAIL_LINK_REQUEST.EMAIL, request.email().text())
                .set(
                        MAIL_LINK_REQUEST.LANGUAGE,
                        request.language().getLanguage().equals("en") ? "en" : "fr")
                .set(MAIL_LINK_REQUEST.NEXT_PATH, request.next())
                .execute();
    }

    /** The oldest, for whoever takes it and nobody else. */
    Optional<Request> take() {
        var oldest =
                DSL.select(MAIL_LINK_REQUEST.ID)
                        .from(MAIL_LINK_REQUEST)
                        .orderBy(MAIL_LINK_REQUEST.ASKED_AT, MAIL_LINK_REQUEST.ID)
                        .limit(1)
                        .forUpdate()
                        .skipLocked();
        return dsl.deleteFrom(MAIL_LINK_REQUEST)
                .where(MAIL_LINK_REQUEST.ID.eq(oldest))
                .returningResult(
                        MAIL_LINK_REQUEST.EMAIL,
                        MAIL_LINK_REQUEST.LANGUAGE,
                        MAIL_LINK_REQUEST.NEXT_PATH)
                .fetchOptional(row ->
                        new Request(
                                new EmailAddress(row.value1()),
                                Locale.of(row.value2()),
                                row.value3()));
    }
}
