package org.maillage.platform.operation;

/** The application does not start, because something that it promises would not hold. */
public final class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String action;

    /**
     * @param description what is wrong, in one sentence
     * @param action what to do about it, in one sentence
     */
    public StartRefused(String description, String action) {
        super(description);
        this.action = action;
    }

    /** What to do about it. */
    String action() {
        return action;
    }
}
