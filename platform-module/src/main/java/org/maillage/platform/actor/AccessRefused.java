package org.maillage.platform.actor;

/**
 * The actor may not. It is answered like an unknown address (404), so that nobody learns what exists elsewhere.
 */
public class AccessRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String permissionKey;

    public AccessRefused(String permissionKey) {
        super("Refused: " + permissionKey);
        this.permissionKey = permissionKey;
    }

    /** What was asked for. */
    public String permissionKey() {
        return permissionKey;
    }
}
