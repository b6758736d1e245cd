package org.maillage.events.registration;

import jakarta.validation.constraints.NotBlank;

import org.jspecify.annotations.Nullable;
import org.maillage.events.input.FormReader;
import org.springframework.validation.Errors;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Seats for one audience as they are typed; times as the event's clocks show them. */
record OfferForm(
        @Nullable Integer version,
        @NotBlank @Nullable String audience,
        @NotBlank @Nullable String cap,
        @Nullable String opensAt,
        @Nullable String closesAt) {

    static OfferForm fresh() {
        return new OfferForm(null, null, null, null, null);
    }

    static OfferForm of(StoredOffer offer, ZoneId zone) {
        return new OfferForm(
                offer.version(),
                offer.facts().audience().name(),
                Integer.toString(offer.facts().cap()),
                local(offer.facts().opensAt(), zone),
                local(offer.facts().closesAt(), zone));
    }

    private static @Nullable String local(@Nullable Instant at, ZoneId zone) {
        return at == null
                ? null
                : at.atZone(zone).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES).toString();
    }

    int seen() {
        return version == null ? 0 : version;
    }

    OfferForm at(int current) {
        return new OfferForm(current, audience, cap, opensAt, closesAt);
    }

    /** The audience of seats that exist cannot be chosen again. */
    OfferForm withAudience(Audience fixed) {
        return new OfferForm(version, fixed.name(), cap, opensAt, closesAt);
    }

    Optional<OfferFacts> read(Errors errors, ZoneId zone) {
        var reader = new FormReader(errors);
        var forWhom =
                reader.required("audience", reader.choice("audience", audience, Audience.class));
        var seats = reader.required("cap", reader.number("cap", cap, 0, 100_000));
        var opens = reader.instant("opensAt", opensAt, zone);
        var closes = reader.instant("closesAt", closesAt, zone);
        if (opens != null && closes != null && !closes.isAfter(opens)) {
            errors.rejectValue("closesAt", "events.offer.error.closes-before-opens");
        }
        if (errors.hasErrors() || forWhom == null || seats == null) {
            return Optional.empty();
        }
        return Optional.of(new OfferFacts(forWhom, seats, opens, closes));
    }
}
