package org.maillage.platform.security;

import static org.maillage.platform.db.Tables.SIGNING_KEY;

import org.jooq.DSLContext;
import org.maillage.platform.web.TextSigner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs what visitors carry for us. Each purpose has a secret of its own, made at its first use and shared by all instances
 * through the database.
 */
@Component
class SigningKeys implements TextSigner {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SECRET_BYTES = 32;

    private final DSLContext dsl;
    private final TransactionTemplate apart;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, SecretKeySpec> known = new ConcurrentHashMap<>();

    SigningKeys(DSLContext dsl, PlatformTransactionManager transactions) {
        this.dsl = dsl;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** HMAC-SHA-256, base64url. */
    @Override
    public String sign(String purpose, String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key(purpose));
            byte[] signature = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has " + ALGORITHM, e);
        }
    }

    private SecretKeySpec key(String purpose) {
        var key = known.get(purpose);
        if (key == null) {
            byte[] secret = Objects.requireNonNull(apart.execute(_ -> loadOrMake(purpose)));
            key = new SecretKeySpec(secret, ALGORITHM);
            known.put(purpose, key);
        }
        return key;
    }

    /** Two instances that start together both try, and both read what the first one wrote. */
    private byte[] loadOrMake(String purpose) {
        byte[] fresh = new byte[SECRET_BYTES];
        random.nextBytes(fresh);
        dsl.insertInto(SIGNING_KEY)
                .set(SIGNING_KEY.PURPOSE, purpose)
                .set(SIGNING_KEY.SECRET, fresh)
                .onConflictDoNothing()
                .execute();
        return dsl.select(SIGNING_KEY.SECRET)
                .from(SIGNING_KEY)
                .where(SIGNING_KEY.PURPOSE.eq(purpose))
                .fetchSingle()
                .value1();
    }
}
