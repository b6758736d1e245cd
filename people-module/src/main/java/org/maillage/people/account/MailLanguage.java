package org.maillage.people.account;

import java.util.Locale;

/** In which somebody is written to. */
public enum MailLanguage {
    FR(Locale.FRENCH),
    EN(Locale.ENGLISH);

    private final Locale locale;

    MailLanguage(Locale locale) {
        this.locale = locale;
    }

    /** As it is kept. */
    public String code() {
        return locale.getLanguage();
    }

    static MailLanguage of(Locale locale) {
        return locale.getLanguage().equals(EN.code()) ? EN : FR;
    }
}
