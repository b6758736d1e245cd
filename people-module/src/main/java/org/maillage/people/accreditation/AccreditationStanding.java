package org.maillage.people.accreditation;

/** Whether something has to be done about an accreditation of a kind, as {@code people.accreditation_standings} says it. */
public enum AccreditationStanding {
    UP_TO_DATE,
    /** It ends within nine months, and nothing follows. */
    TO_RENEW,
    /** It has ended, and nothing follows. */
    EXPIRED
}
