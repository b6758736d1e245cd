package org.maillage.platform.actor;

/**
 * The actor may not. It is answered like an unknown address (404), so that nobody learns what exists elsewhere.
 */
public class AccessRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String permissionKey;
    private final boolean anywhere;

    public AccessRefused(String permissionKey) {
        this(permissionKey, false);
    }

    AccessRefused(String permissionKey, boolean anywhere) {
        super("Refused: " + permissionKey);
        this.permissionKey = permissionKey;
        this.anywhere = anywhere;
    }

    /** Whether the actor may nowhere, whatever record it is about: to say so gives no record away. */
    public boolean anywhere() {
        return anywhere;
    }

    /** What was asked for. */
    public String permissionKey() {
        return permissionKey;
    }
}
