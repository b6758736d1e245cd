package org.maillage.platform.secret;

import static org.maillage.platform.db.Tables.SEALING_KEY;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;

import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256-GCM; what it belongs to is authenticated with it. The key is compared once with what the database knows of it. */
@Component
class SealedByKeyFile implements SecretBox {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final KeyFile file;
    private final DSLContext dsl;
    private final TransactionTemplate apart;
    private final SecureRandom random = new SecureRandom();
    private volatile @Nullable SecretKeySpec known;

    SealedByKeyFile(KeyFile file, DSLContext dsl, PlatformTransactionManager transactions) {
        this.file = file;
        this.dsl = dsl;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public byte[] seal(String purpose, UUID owner, byte[] secret) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, purpose, owner).doFinal(secret);
            byte[] whole = Arrays.copyOf(nonce, NONCE + sealed.length);
            System.arraycopy(sealed, 0, whole, NONCE, sealed.length);
            return whole;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has " + CIPHER, e);
        }
    }

    @Override
    public byte[] open(String purpose, UUID owner, byte[] sealed) {
        try {
            byte[] nonce = Arrays.copyOf(sealed, NONCE);
            return cipher(Cipher.DECRYPT_MODE, nonce, purpose, owner)
                    .doFinal(sealed, NONCE, sealed.length - NONCE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Not sealed for " + purpose + " of " + owner, e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String purpose, UUID owner)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD((purpose + " " + owner).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private SecretKeySpec key() {
        var key = known;
        if (key == null) {
            key = new SecretKeySpec(Objects.requireNonNull(apart.execute(_ -> load())), "AES");
            known = key;
        }
        return key;
    }

    /** A new key only where nothing was sealed yet: a lost one is not replaced silently. */
    private byte[] load() {
        var expected = dsl.select(SEALING_KEY.MARK).from(SEALING_KEY).fetchOptional();
        var key = file.read();
        if (key.isEmpty() && expected.isPresent()) {
            throw new MissingKey("The key of this installation is missing: " + file.path());
        }
        if (key.isEmpty()) {
            file.make();
            key = file.read();
        }
        byte[] bytes = key.orElseThrow();
        requireSame(mark(bytes));
        return bytes;
    }

    private void requireSame(byte[] mark) {
        dsl.insertInto(SEALING_KEY)
                .set(SEALING_KEY.SINGLE, true)
                .set(SEALING_KEY.MARK, mark)
                .onConflictDoNothing()
                .execute();
        byte[] expected = dsl.select(SEALING_KEY.MARK).from(SEALING_KEY).fetchSingle().value1();
        if (!MessageDigest.isEqual(expected, mark)) {
            throw new MissingKey(
                    "Another key than that of this database's other instances: " + file.path());
        }
    }

    private static byte[] mark(byte[] key) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal("maillage sealing key".getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HmacSHA256", e);
        }
    }
}
