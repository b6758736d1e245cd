package org.maillage.platform.web;

/**
 * Signs what the browser keeps for us, with a key that all instances share. Without such a bean the frame signs with a key
 * of its own process.
 */
public interface TextSigner {

    /**
     * @param purpose what the text is for, so that a signature of one purpose is worth nothing for another
     * @return the signature, of characters that may stand in a cookie
     */
    String sign(String purpose, String text);
}
