package org.maillage.platform.mail;

/**
 * A link that is worth a signature, such as one to sign in with. Until the mail is sent it is kept encrypted and apart from the text; no
 * page shows it, and once the mail is sent, dropped or useless it is deleted.
 *
 * @param url the whole address
 */
public record HiddenLink(String url) {

    @Override
    public String toString() {
        return "HiddenLink";
    }
}
