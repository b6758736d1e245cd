package org.maillage.platform.web;

/** The request cannot be meant so, and no form of ours would have sent it: answered with 400 in the house's style. */
public class BadInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BadInput(String what) {
        super(what);
    }

    public BadInput(String what, Throwable cause) {
        super(what, cause);
    }
}
