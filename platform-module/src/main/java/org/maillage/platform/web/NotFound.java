package org.maillage.platform.web;

/** There is no such record: answered with 404 in the house's style. */
public class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotFound(String what) {
        super(what);
    }
}
