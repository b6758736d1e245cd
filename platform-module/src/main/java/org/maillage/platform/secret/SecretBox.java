package org.maillage.platform.secret;

import java.util.UUID;

/**
 * Seals secrets that have to be read again, such as those of authentication applications, with a key that stands in a file beside the
 * database and not in it: {@code keys/sealing.key} under {@code maillage.data}. All instances on one database need the same file.
 */
public interface SecretBox {

    /**
     * @param purpose a stable word for what it is, such as {@code people.one-time-password}
     * @param owner the record it belongs to; it opens for no other one
     * @return 28 bytes more than were given
     * @throws MissingKey when the key file is not the one that this database's secrets were sealed with
     */
    byte[] seal(String purpose, UUID owner, byte[] secret);

    /**
     * @throws MissingKey when the key file is not the one that this database's secrets were sealed with
     * @throws IllegalStateException when it was sealed for another purpose or owner, or was changed since
     */
    byte[] open(String purpose, UUID owner, byte[] sealed);
}
