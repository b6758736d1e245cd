package org.maillage.people.provider;

import static org.maillage.people.db.Tables.ACCOUNT;
import static org.maillage.people.db.Tables.PROVIDER_IDENTITY;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.maillage.people.account.EmailAddress;
import org.maillage.platform.actor.Actor;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which identity of the service opens which account, in the database. */
@Component
class Identities {

    private static final String ACTIVE = "ACTIVE";

    private final DSLContext dsl;

    Identities(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** One as its holder sees it. */
    record Row(String issuer, Instant linkedAt, @Nullable Instant usedAt) {}

    /** Whose account it opens; empty: nobody's, or that of an account that may not be used. */
    Optional<Actor.AccountHolder> holder(Identity identity) {
        return dsl.select(ACCOUNT.ID, ACCOUNT.DISPLAY_NAME)
                .from(PROVIDER_IDENTITY)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(PROVIDER_IDENTITY.ACCOUNT_ID))
                .where(is(identity))
                .and(ACCOUNT.STATE.eq(ACTIVE))
                .fetchOptional(Records.mapping(Actor.AccountHolder::new));
    }

    /** Whether somebody could join it to their account: the address that the service has made sure of is that of an account in use. */
    boolean couldBeJoined(Identity identity) {
        return identity.verifiedEmail() != null
                && !dsl.fetchExists(PROVIDER_IDENTITY, is(identity))
                && dsl.fetchExists(
                        ACCOUNT,
                        ACCOUNT.EMAIL_KEY
                                .eq(new EmailAddress(identity.verifiedEmail()).key())
                                .and(ACCOUNT.STATE.eq(ACTIVE)));
    }

    EmailAddress emailOf(UUID account) {
        return dsl.select(ACCOUNT.EMAIL)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(account))
                .fetchSingle(row -> new EmailAddress(row.value1()));
    }

    List<Row> of(UUID account) {
        return dsl.select(
                        PROVIDER_IDENTITY.ISSUER,
                        PROVIDER_IDENTITY.LINKED_AT,
                        PROVIDER_IDENTITY.USED_AT)
                .from(PROVIDER_IDENTITY)
                .where(PROVIDER_IDENTITY.ACCOUNT_ID.eq(account))
                .orderBy(PROVIDER_IDENTITY.LINKED_AT)
                .fetch(Records.mapping(Row::new));
    }

    /** Whether both were free: an identity opens one account, and an account has one identity of a service. */
    boolean join(UUID account, Identity identity, Instant at) {
        return dsl.insertInto(PROVIDER_IDENTITY)
                        .set(PROVIDER_IDENTITY.ISSUER, identity.issuer())
                        .set(PROVIDER_IDENTITY.SUBJECT, identity.subject())
                        .set(PROVIDER_IDENTITY.ACCOUNT_ID, account)
                        .set(PROVIDER_IDENTITY.LINKED_AT, at)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    void used(Identity identity, Instant at) {
        dsl.update(PROVIDER_IDENTITY)
                .set(PROVIDER_IDENTITY.USED_AT, at)
                .where(is(identity))
                .execute();
    }

    /** Whether there was any. */
    boolean part(UUID account) {
        return dsl.deleteFrom(PROVIDER_IDENTITY)
                        .where(PROVIDER_IDENTITY.ACCOUNT_ID.eq(account))
                        .execute()
                > 0;
    }

    private static Condition is(Identity identity) {
        return PROVIDER_IDENTITY
                .ISSUER
                .eq(identity.issuer())
                .and(PROVIDER_IDENTITY.SUBJECT.eq(identity.subject()));
    }
}
