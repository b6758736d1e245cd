package org.maillage.people.visibility;

import static org.maillage.people.db.Tables.ACCOUNT;
import static org.maillage.people.db.Tables.PERSON;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.maillage.people.access.Visibility;
import org.maillage.people.account.EmailAddress;
import org.maillage.people.db.tables.records.PersonRecord;
import org.maillage.people.published.PersonId;
import org.maillage.platform.web.Conflict;
import org.maillage.platform.web.NotFound;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

import java.util.Optional;
import java.util.UUID;

/** Who sees what of whom, in the database. */
@Component
class DirectoryRecords {

    private final DSLContext db;

    DirectoryRecords(DSLContext db) {
        this.db = db;
    }

    DirectoryRecord get(PersonId id) {
        return db.selectFrom(PERSON)
                .where(PERSON.ID.eq(id.value()))
                .fetchOptional(DirectoryRecords::stored)
                .orElseThrow(() -> new NotFound("person " + id.value()));
    }

    Optional<PersonId> of(UUID account) {
        return db.select(PERSON.ID)
                .from(PERSON)
                .where(PERSON.ACCOUNT_ID.eq(account))
                .fetchOptional(row -> new PersonId(row.value1()));
    }

    Optional<UUID> accountWith(String email) {
        return db.select(ACCOUNT.ID)
                .from(ACCOUNT)
                .where(ACCOUNT.EMAIL_KEY.eq(new EmailAddress(email).key()))
                .fetchOptional(ACCOUNT.ID);
    }

    @Nullable String addressOf(@Nullable UUID account) {
        return account == null
                ? null
                : db.select(ACCOUNT.EMAIL)
                        .from(ACCOUNT)
                        .where(ACCOUNT.ID.eq(account))
                        .fetchOne(ACCOUNT.EMAIL);
    }

    void update(PersonId id, int version, VisibilityState state) {
        requireOne(
                id,
                db.update(PERSON)
                        .set(PERSON.LISTING_VISIBILITY, state.listing().name())
                        .set(PERSON.EMAIL_VISIBILITY, state.emailVisibility().name())
                        .set(PERSON.PHONE_VISIBILITY, state.phoneVisibility().name())
                        .set(PERSON.FUNCTION_VISIBILITY, state.functionVisibility().name())
                        .set(PERSON.VISIBILITY_VERSION, PERSON.VISIBILITY_VERSION.plus(1))
                        .where(PERSON.ID.eq(id.value()))
                        .and(PERSON.VISIBILITY_VERSION.eq(version))
                        .execute());
    }

    /**
     * @throws DuplicateKeyException when the account has a record already
     */
    void link(PersonId id, int version, @Nullable UUID account) {
        requireOne(
                id,
                db.update(PERSON)
                        .set(PERSON.ACCOUNT_ID, account)
                        .set(PERSON.VISIBILITY_VERSION, PERSON.VISIBILITY_VERSION.plus(1))
                        .where(PERSON.ID.eq(id.value()))
                        .and(PERSON.VISIBILITY_VERSION.eq(version))
                        .execute());
    }

    private static void requireOne(PersonId id, int rows) {
        if (rows == 0) {
            throw new Conflict("person " + id.value());
        }
    }

    private static DirectoryRecord stored(PersonRecord row) {
        return new DirectoryRecord(
                new PersonId(row.getId()),
                row.getDisplayName(),
                row.getOwnerId(),
                row.getAccountId(),
                row.getVisibilityVersion(),
                new VisibilityState(
                        Visibility.valueOf(row.getListingVisibility()),
                        Visibility.valueOf(row.getEmailVisibility()),
                        Visibility.valueOf(row.getPhoneVisibility()),
                        Visibility.valueOf(row.getFunctionVisibility())));
    }
}
