package org.maillage.people.mandate;

import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.maillage.people.field.Storable;
import org.maillage.people.field.Typed;
import org.maillage.people.period.DateText;
import org.maillage.people.period.Dated;
import org.maillage.people.period.PartialDate;
import org.maillage.people.period.PeriodInOrder;

import java.time.LocalDate;
import java.util.UUID;

/** A mandate as it is typed. */
@PeriodInOrder
record MandateForm(
        int version,
        String organisation,
        @Size(max = 200) @Storable String function,
        @Nullable StandardFunction standardFunction,
        @DateText @Size(max = 10) String from,
        @DateText @Size(max = 10) String to,
        @DateText(exact = true) @Size(max = 10) String attestedOn,
        @DateText(exact = true) @Size(max = 10) String attestedUntil,
        @Size(max = 500) @Storable String source)
        implements Dated {

    MandateForm {
        organisation = Typed.line(organisation);
        function = Typed.line(function);
        from = Typed.line(from);
        to = Typed.line(to);
        attestedOn = Typed.line(attestedOn);
        attestedUntil = Typed.line(attestedUntil);
        source = Typed.line(source);
    }

    static MandateForm empty() {
        return new MandateForm(0, "", "", null, "", "", "", "", "");
    }

    static MandateForm of(StoredMandate mandate) {
        var state = mandate.state();
        return new MandateForm(
                mandate.version(),
                state.organisation().toString(),
                Typed.shown(state.function()),
                state.standardFunction(),
                state.period().from().typed(),
                state.period().to().typed(),
                typed(state.attestedOn()),
                typed(state.attestedUntil()),
                Typed.shown(state.source()));
    }

    MandateForm at(int newVersion) {
        return new MandateForm(
                newVersion,
                organisation,
                function,
                standardFunction,
                from,
                to,
                attestedOn,
                attestedUntil,
                source);
    }

    /** The same with the organisation's name instead of its id, to be read by people. */
    MandateForm naming(String name) {
        return new MandateForm(
                version,
                name,
                function,
                standardFunction,
                from,
                to,
                attestedOn,
                attestedUntil,
                source);
    }

    /** Whether the days on which it is attested can be so: the last needs a first, and comes no earlier. */
    boolean isAttestedInOrder() {
        var first = day(attestedOn);
        var last = day(attestedUntil);
        return last == null || (first != null && !first.isAfter(last));
    }

    /** Asked once everything has been checked. */
    MandateState state() {
        return new MandateState(
                UUID.fromString(organisation),
                Typed.known(function),
                standardFunction,
                period(),
                day(attestedOn),
                day(attestedUntil),
                Typed.known(source));
    }

    private static @Nullable LocalDate day(String typed) {
        return PartialDate.read(typed).orElse(PartialDate.UNKNOWN).firstDay();
    }

    private static String typed(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
