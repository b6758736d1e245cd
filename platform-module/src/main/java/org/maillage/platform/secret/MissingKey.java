package org.maillage.platform.secret;

/** The secrets in the database were sealed with another key than the one that is here, or there is none here any more. */
public class MissingKey extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MissingKey(String message) {
        super(message);
    }
}
