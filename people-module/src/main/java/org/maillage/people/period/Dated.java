package org.maillage.people.period;

/** A form with the two ends of a period, as they are typed. */
public interface Dated {

    String from();

    String to();

    /** Asked once both ends have been checked. */
    default Period period() {
        return new Period(
                PartialDate.read(from()).orElse(PartialDate.UNKNOWN),
                PartialDate.read(to()).orElse(PartialDate.UNKNOWN));
    }
}
