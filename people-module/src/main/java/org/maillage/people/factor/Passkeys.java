package org.maillage.people.factor;

import static org.maillage.people.db.Tables.PASSKEY;

import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.maillage.platform.id.UuidV7;
import org.springframework.stereotype.Component;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Passkeys in the database. */
@Component
class Passkeys {

    private final DSLContext dsl;
    private final Clock clock;

    Passkeys(DSLContext dsl, Clock clock) {
        this.dsl = dsl;
        this.clock = clock;
    }

    /** One that is kept for the holder of an account. */
    record Kept(UUID id, UUID account, Ceremony.Credential credential) implements Ceremony.Known {

        @Override
        public boolean belongsTo(String userHandle) {
            return userHandle.equals(Ceremony.encoded(handle(account)));
        }
    }

    /** One as its holder sees it. */
    record Row(UUID id, String label, Instant addedAt, @Nullable Instant usedAt) {}

    /** How browsers know the holder of an account. */
    static byte[] handle(UUID account) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(account.getMostSignificantBits())
                .putLong(account.getLeastSignificantBits())
                .array();
    }

    /** Whether it is new. */
    boolean add(UUID account, Ceremony.Credential credential, String label, Instant at) {
        return dsl.insertInto(PASSKEY)
                        .set(PASSKEY.ID, UuidV7.next())
                        .set(PASSKEY.ACCOUNT_ID, account)
                        .set(PASSKEY.CREDENTIAL_ID, credential.id())
                        .set(PASSKEY.CREDENTIAL, credential.data())
                        .set(PASSKEY.SIGN_COUNT, credential.signCount())
                        .set(PASSKEY.BACKUP_ELIGIBLE, credential.backupEligible())
                        .set(PASSKEY.BACKED_UP, credential.backedUp())
                        .set(PASSKEY.LABEL, label)
                        .set(PASSKEY.ADDED_AT, at)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    Optional<Kept> find(String credentialId) {
        return dsl.select(
                        PASSKEY.ID,
                        PASSKEY.ACCOUNT_ID,
                        PASSKEY.CREDENTIAL,
                        PASSKEY.SIGN_COUNT,
                        PASSKEY.BACKUP_ELIGIBLE,
                        PASSKEY.BACKED_UP)
                .from(PASSKEY)
                .where(PASSKEY.CREDENTIAL_ID.eq(credentialId))
                .fetchOptional(row ->
                        new Kept(
                                row.value1(),
                                row.value2(),
                                new Ceremony.Credential(
                                        credentialId,
                                        row.value3(),
                                        row.value4(),
                                        row.value5(),
                                        row.value6())));
    }

    List<Row> of(UUID account) {
        return dsl.select(PASSKEY.ID, PASSKEY.LABEL, PASSKEY.ADDED_AT, PASSKEY.USED_AT)
                .from(PASSKEY)
                .where(PASSKEY.ACCOUNT_ID.eq(account))
                .orderBy(PASSKEY.ID)
                .fetch(Records.mapping(Row::new));
    }

    /** Whether nobody has used it since it was read: of two with the same count one goes on. */
    boolean used(Ceremony.Used<Kept> used) {
        return dsl.update(PASSKEY)
                        .set(PASSKEY.SIGN_COUNT, used.signCount())
                        .set(PASSKEY.BACKED_UP, used.backedUp())
                        .set(PASSKEY.USED_AT, clock.instant())
                        .where(PASSKEY.ID.eq(used.kept().id()))
                        .and(PASSKEY.SIGN_COUNT.eq(used.kept().credential().signCount()))
                        .execute()
                == 1;
    }

    boolean rename(UUID account, UUID id, String label) {
        return dsl.update(PASSKEY)
                        .set(PASSKEY.LABEL, label)
                        .where(PASSKEY.ID.eq(id))
                        .and(PASSKEY.ACCOUNT_ID.eq(account))
                        .execute()
                == 1;
    }

    boolean remove(UUID account, UUID id) {
        return dsl.deleteFrom(PASSKEY)
                        .where(PASSKEY.ID.eq(id))
                        .and(PASSKEY.ACCOUNT_ID.eq(account))
                        .execute()
                == 1;
    }

    void removeAll(UUID account) {
        dsl.deleteFrom(PASSKEY).where(PASSKEY.ACCOUNT_ID.eq(account)).execute();
    }
}
