package org.maillage.platform.web;

/**
 * The record has changed since the form was opened. Controllers of forms catch it and show both versions (409); anywhere
 * else it becomes the 409 page.
 */
public class Conflict extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Conflict(String what) {
        super(what);
    }
}
