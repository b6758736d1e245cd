package org.maillage.people.factor;

import static org.maillage.people.db.Tables.RECOVERY_CODE;
import static org.maillage.people.db.Tables.RECOVERY_SHEET;

import org.jooq.DSLContext;
import org.maillage.platform.secret.SecretBox;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Codes on paper, each of which works once. They can be read for a quarter of an hour after they were made, and never again. */
@Component
class RecoveryCodes {

    static final int COUNT = 10;
    static final Duration READABLE = Duration.ofMinutes(15);
    private static final int BYTES = 10;
    private static final String PURPOSE = "people.recovery-sheet";

    private final DSLContext dsl;
    private final SecretBox box;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    RecoveryCodes(DSLContext dsl, SecretBox box, Clock clock) {
        this.dsl = dsl;
        this.box = box;
        this.clock = clock;
    }

    /** Fresh ones; the former ones are worth nothing any more. */
    void make(UUID account, Instant at) {
        remove(account);
        var codes = Stream.generate(this::code).limit(COUNT).toList();
        for (String code : codes) {
            dsl.insertInto(RECOVERY_CODE)
                    .set(RECOVERY_CODE.ACCOUNT_ID, account)
                    .set(RECOVERY_CODE.CODE_HASH, hash(account, code))
                    .execute();
        }
        byte[] sheet = String.join(" ", codes).getBytes(StandardCharsets.US_ASCII);
        dsl.insertInto(RECOVERY_SHEET)
                .set(RECOVERY_SHEET.ACCOUNT_ID, account)
                .set(RECOVERY_SHEET.SEALED, box.seal(PURPOSE, account, sheet))
                .set(RECOVERY_SHEET.MADE_AT, at)
                .execute();
    }

    private String code() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base32.of(bytes);
    }

    /** Those that were just made, as they are written on paper; empty when they have been noted or it is too late. */
    List<String> sheet(UUID account) {
        return dsl
                .select(RECOVERY_SHEET.SEALED)
                .from(RECOVERY_SHEET)
                .where(RECOVERY_SHEET.ACCOUNT_ID.eq(account))
                .and(RECOVERY_SHEET.MADE_AT.gt(clock.instant().minus(READABLE)))
                .fetchOptional(row -> box.open(PURPOSE, account, row.value1()))
                .map(sheet -> new String(sheet, StandardCharsets.US_ASCII).split(" "))
                .stream()
                .flatMap(Stream::of)
                .map(code -> Base32.grouped(code, "-"))
                .toList();
    }

    void noted(UUID account) {
        dsl.deleteFrom(RECOVERY_SHEET).where(RECOVERY_SHEET.ACCOUNT_ID.eq(account)).execute();
    }

    /** Whoever takes one deletes it: of two at the same moment, one finds nothing to delete. */
    boolean take(UUID account, String typed) {
        return dsl.deleteFrom(RECOVERY_CODE)
                        .where(RECOVERY_CODE.ACCOUNT_ID.eq(account))
                        .and(RECOVERY_CODE.CODE_HASH.eq(hash(account, Base32.typed(typed))))
                        .execute()
                == 1;
    }

    int left(UUID account) {
        return dsl.fetchCount(RECOVERY_CODE, RECOVERY_CODE.ACCOUNT_ID.eq(account));
    }

    void remove(UUID account) {
        noted(account);
        dsl.deleteFrom(RECOVERY_CODE).where(RECOVERY_CODE.ACCOUNT_ID.eq(account)).execute();
    }

    private static byte[] hash(UUID account, String code) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest((account + " " + code).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    @Scheduled(initialDelay = 5, fixedDelay = 5, timeUnit = TimeUnit.MINUTES)
    void forgetSheets() {
        dsl.deleteFrom(RECOVERY_SHEET)
                .where(RECOVERY_SHEET.MADE_AT.lt(clock.instant().minus(READABLE)))
                .execute();
    }
}
