package org.maillage.platform.delivery;

/** The application does not start: application events could be lost or have their effect twice. */
final class DeliveryUnsafe extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String action;

    DeliveryUnsafe(String description, String action) {
        super(description);
        this.action = action;
    }

    /** What to do about it. */
    String action() {
        return action;
    }
}
