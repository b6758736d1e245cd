package org.maillage.people.account;

import static org.maillage.people.db.Tables.ACCOUNT;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.maillage.platform.web.Conflict;
import org.maillage.platform.web.NotFound;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Accounts in the database. */
@Component
class Accounts {

    private final DSLContext dsl;

    Accounts(DSLContext dsl) {
        this.dsl = dsl;
    }

    Account get(UUID id) {
        return find(id).orElseThrow(() -> new NotFound("account " + id));
    }

    Optional<Account> find(UUID id) {
        return find(ACCOUNT.ID.eq(id));
    }

    Optional<Account> find(EmailAddress email) {
        return find(ACCOUNT.EMAIL_KEY.eq(email.key()));
    }

    private Optional<Account> find(Condition condition) {
        return dsl.select(
                        ACCOUNT.ID,
                        ACCOUNT.VERSION,
                        ACCOUNT.EMAIL,
                        ACCOUNT.DISPLAY_NAME,
                        ACCOUNT.STATE,
                        ACCOUNT.PASSWORD_HASH)
                .from(ACCOUNT)
                .where(condition)
                .fetchOptional(row ->
                        new Account(
                                row.value1(),
                                row.value2(),
                                new EmailAddress(row.value3()),
                                row.value4(),
                                AccountState.valueOf(row.value5()),
                                row.value6()));
    }

    /** Whether the e-mail address was free. */
    boolean add(
            UUID id,
            EmailAddress email,
            String displayName,
            @Nullable String passwordHash,
            Instant at) {
        return dsl.insertInto(ACCOUNT)
                        .set(ACCOUNT.ID, id)
                        .set(ACCOUNT.CREATED_AT, at)
                        .set(ACCOUNT.CHANGED_AT, at)
                        .set(ACCOUNT.EMAIL, email.text())
                        .set(ACCOUNT.EMAIL_KEY, email.key())
                        .set(ACCOUNT.DISPLAY_NAME, displayName)
                        .set(ACCOUNT.PASSWORD_HASH, passwordHash)
                        .set(ACCOUNT.STATE, AccountState.ACTIVE.name())
                        .onConflict(ACCOUNT.EMAIL_KEY)
                        .doNothing()
                        .execute()
                == 1;
    }

    MailLanguage writtenIn(UUID id) {
        return dsl.select(ACCOUNT.LANGUAGE)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(id))
                .fetchOptional(row -> MailLanguage.of(Locale.of(row.value1())))
                .orElseThrow(() -> new NotFound("account " + id));
    }

    /** From now on its holder is written to in this language. */
    void writeIn(UUID id, MailLanguage language) {
        dsl.update(ACCOUNT)
                .set(ACCOUNT.LANGUAGE, language.code())
                .where(ACCOUNT.ID.eq(id))
                .execute();
    }

    void choosePassword(UUID id, String hash, Instant at) {
        int changed =
                dsl.update(ACCOUNT)
                        .set(ACCOUNT.PASSWORD_HASH, hash)
                        .set(ACCOUNT.CHANGED_AT, at)
                        .set(ACCOUNT.VERSION, ACCOUNT.VERSION.plus(1))
                        .where(ACCOUNT.ID.eq(id))
                        .execute();
        if (changed != 1) {
            throw new NotFound("account " + id);
        }
    }

    void change(UUID id, AccountState from, AccountState to, Instant at) {
        int changed =
                dsl.update(ACCOUNT)
                        .set(ACCOUNT.STATE, to.name())
                        .set(ACCOUNT.CHANGED_AT, at)
                        .set(ACCOUNT.VERSION, ACCOUNT.VERSION.plus(1))
                        .where(ACCOUNT.ID.eq(id))
                        .and(ACCOUNT.STATE.eq(from.name()))
                        .execute();
        if (changed != 1) {
            throw new Conflict("account " + id + " is not " + from);
        }
    }
}
