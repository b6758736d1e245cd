package org.maillage.platform.operation;

import static org.maillage.platform.db.Tables.PSEUDONYM_KEY;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What stands for an account in the request log: the same within a month, and nobody's once the month's key is deleted, after
 * twelve (CNIL, recommendation on logging of October 2021).
 */
@Component
class Pseudonyms {

    private static final Logger log = LoggerFactory.getLogger(Pseudonyms.class);
    private static final String ALGORITHM = "HmacSHA256";
    private static final int LENGTH = 8;
    private static final int MONTHS = 12;

    private final DSLContext db;
    private final Clock clock;
    private volatile @Nullable Key current;

    Pseudonyms(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    private record Key(LocalDate month, SecretKeySpec secret) {}

    /** Empty while the database is away. */
    Optional<String> of(UUID account) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key().secret());
            byte[] mark = mac.doFinal(account.toString().getBytes(StandardCharsets.US_ASCII));
            return Optional.of("p_" + HexFormat.of().formatHex(mark, 0, LENGTH));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        } catch (DataAccessException away) {
            log.debug("No pseudonym", away);
            return Optional.empty();
        }
    }

    @Scheduled(initialDelayString = "PT1H", fixedDelayString = "P1D")
    void forget() {
        db.deleteFrom(PSEUDONYM_KEY)
                .where(PSEUDONYM_KEY.MONTH.lt(month().minusMonths(MONTHS)))
                .execute();
    }

    private Key key() {
        LocalDate month = month();
        Key key = current;
        if (key == null || !key.month().equals(month)) {
            key = new Key(month, new SecretKeySpec(secretOf(month), ALGORITHM));
            current = key;
        }
        return key;
    }

    private byte[] secretOf(LocalDate month) {
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        db.insertInto(PSEUDONYM_KEY, PSEUDONYM_KEY.MONTH, PSEUDONYM_KEY.SECRET)
                .values(month, secret)
                .onConflictDoNothing()
                .execute();
        return db.select(PSEUDONYM_KEY.SECRET)
                .from(PSEUDONYM_KEY)
                .where(PSEUDONYM_KEY.MONTH.eq(month))
                .fetchSingle()
                .value1();
    }

    private LocalDate month() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).withDayOfMonth(1);
    }
}
