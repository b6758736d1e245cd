package org.maillage.platform.mail;

import org.maillage.platform.web.TextSigner;
import org.springframework.stereotype.Component;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.UUID;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts what a mail hides with a key of its own, which is made from the mail's id and a secret that all instances share. Since each
 * key encrypts one text only, no two texts meet under the same key and nonce.
 */
@Component
class HiddenText {

    private static final String PURPOSE = "hidden-in-mail";
    private static final byte[] NONCE = new byte[12];
    private static final int TAG_BITS = 128;

    private final TextSigner signer;

    HiddenText(TextSigner signer) {
        this.signer = signer;
    }

    String hide(UUID mail, String text) {
        byte[] hidden = crypt(Cipher.ENCRYPT_MODE, mail, text.getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder().encodeToString(hidden);
    }

    String show(UUID mail, String hidden) {
        byte[] text = crypt(Cipher.DECRYPT_MODE, mail, Base64.getDecoder().decode(hidden));
        return new String(text, StandardCharsets.UTF_8);
    }

    private byte[] crypt(int mode, UUID mail, byte[] text) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key(mail), new GCMParameterSpec(TAG_BITS, NONCE));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("What mail " + mail + " hides cannot be read", e);
        }
    }

    private SecretKeySpec key(UUID mail) {
        return new SecretKeySpec(
                Base64.getUrlDecoder().decode(signer.sign(PURPOSE, mail.toString())), "AES");
    }
}
