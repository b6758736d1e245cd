package org.maillage.people.account;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.UUID;

/** A browser and a security key in software (ES256): it signs what it is told to, right or wrong. */
final class SoftKey {

    private static final int PRESENT = 0x01;
    private static final int VERIFIED = 0x04;
    private static final int WITH_CREDENTIAL = 0x40;

    String origin = "";
    String site = "localhost";
    boolean verified = true;
    int count;
    byte[] holder = new byte[0];

    private final byte[] id = bytes(UUID.randomUUID());
    private KeyPair keys = keys();

    private static KeyPair keys() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** The same name, another key. */
    void forgeKey() {
        keys = keys();
    }

    /** What the browser sends when a passkey was made. */
    String make(String challenge) throws Exception {
        var object = new ByteArrayOutputStream();
        object.write(0xa3);
        text(object, "fmt");
        text(object, "none");
        text(object, "attStmt");
        object.write(0xa0);
        text(object, "authData");
        bytes(object, said(WITH_CREDENTIAL, credential()));
        return json(
                "\"attestationObject\":\""
                        + encoded(object.toByteArray())
                        + "\",\"clientDataJSON\":\""
                        + encoded(client("webauthn.create", challenge))
                        + "\"");
    }

    /** What the browser sends when a passkey was used. */
    String use(String challenge) throws Exception {
        byte[] client = client("webauthn.get", challenge);
        byte[] said = said(0, new byte[0]);
        var signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(keys.getPrivate());
        signature.update(said);
        signature.update(sha256(client));
        return json(
                "\"authenticatorData\":\""
                        + encoded(said)
                        + "\",\"signature\":\""
                        + encoded(signature.sign())
                        + "\",\"userHandle\":\""
                        + encoded(holder)
                        + "\",\"clientDataJSON\":\""
                        + encoded(client)
                        + "\"");
    }

    private String json(String response) {
        String name = encoded(id);
        return "{\"id\":\""
                + name
                + "\",\"rawId\":\""
                + name
                + "\",\"type\":\"public-key\",\"clientExtensionResults\":{},\"response\":{"
                + response
                + "}}";
    }

    private byte[] client(String type, String challenge) {
        return ("{\"type\":\""
                        + type
                        + "\",\"challenge\":\""
                        + challenge
                        + "\",\"origin\":\""
                        + origin
                        + "\",\"crossOrigin\":false}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] said(int flags, byte[] credential) throws Exception {
        return ByteBuffer.allocate(37 + credential.length)
                .put(sha256(site.getBytes(StandardCharsets.UTF_8)))
                .put((byte) (flags | PRESENT | (verified ? VERIFIED : 0)))
                .putInt(count)
                .put(credential)
                .array();
    }

    private byte[] credential() throws Exception {
        var point = ((ECPublicKey) keys.getPublic()).getW();
        var all = new ByteArrayOutputStream();
        all.write(new byte[16]);
        all.write(0);
        all.write(id.length);
        all.write(id);
        all.write(new byte[] {(byte) 0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21});
        bytes(all, coordinate(point.getAffineX()));
        all.write(0x22);
        bytes(all, coordinate(point.getAffineY()));
        return all.toByteArray();
    }

    private static byte[] coordinate(BigInteger number) {
        byte[] all = number.toByteArray();
        byte[] bytes = new byte[32];
        int length = Math.min(all.length, 32);
        System.arraycopy(all, all.length - length, bytes, 32 - length, length);
        return bytes;
    }

    private static void text(ByteArrayOutputStream out, String text) throws Exception {
        out.write(0x60 | text.length());
        out.write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static void bytes(ByteArrayOutputStream out, byte[] bytes) throws Exception {
        out.write(0x58);
        out.write(bytes.length);
        out.write(bytes);
    }

    static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static byte[] sha256(byte[] bytes) throws Exception {
        return MessageDigest.getInstance("SHA-256").digest(bytes);
    }

    static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
