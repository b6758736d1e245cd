package org.maillage.people.provider;

/**
 * What the session of somebody who came by the service keeps to let them out the same way.
 *
 * @param issuer which service: another one has no business with the token
 * @param idToken what it has said of them (OpenID Connect Core 1.0, 2); empty: too long to be kept, or to stand in an address
 */
record ProviderWay(String issuer, String idToken) {

    private static final int LONGEST = 6_000;

    ProviderWay {
        idToken = idToken.length() > LONGEST ? "" : idToken;
    }

    static ProviderWay of(String text) {
        int space = text.indexOf(' ');
        return new ProviderWay(text.substring(0, space), text.substring(space + 1));
    }

    /** An issuer is an address, in which no space stands. */
    String text() {
        return issuer + " " + idToken;
    }
}
