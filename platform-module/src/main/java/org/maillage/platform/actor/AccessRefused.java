package org.maillage.platform.actor;

/**
 * The actor may not. It is answered like an unknown address (404), so that nobody learns what exists elsewhere.
 */
public class AccessRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public AccessRefused(String permissionKey) {
        super("Refused: " + permissionKey);
    }
}
