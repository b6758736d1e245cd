package org.maillage.practices.kind;

/** A practice module is not let in; the detail names what is wrong. */
class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Refusal refusal;

    Refused(Refusal refusal, String detail) {
        super(detail);
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }

    String detail() {
        var detail = getMessage();
        return detail == null ? "" : detail;
    }
}
