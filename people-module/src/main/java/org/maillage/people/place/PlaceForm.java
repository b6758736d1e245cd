package org.maillage.people.place;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.maillage.people.field.Storable;
import org.maillage.people.field.Typed;
import org.maillage.people.quarter.KnownQuarter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A place as it is typed; what is empty is not known. */
record PlaceForm(
        int version,
        @Size(max = 300) @Storable String address,
        @Size(max = 300) @Storable String addressComplement,
        @Pattern(regexp = "(?:[0-9]{5})?", message = "{people.place.postalCode.invalid}")
                String postalCode,
        @Pattern(
                        regexp = "(?:Q[NP][0-9][0-9A-Z]{5})?",
                        message = "{people.place.quarterCode.invalid}")
                @KnownQuarter
                String quarterCode,
        @Size(max = 20) @Storable String latitude,
        @Size(max = 20) @Storable String longitude,
        @Size(max = 30) @Storable String phone,
        @Size(max = 254) @Storable @Email String email,
        @Size(max = 500) @Storable @OpeningHours String openingHours,
        @Size(max = 280) @Storable String summary,
        @Size(max = 10_000) @Storable String description,
        List<DigitalService> services,
        List<Audience> audiences,
        List<Fee> fees) {

    private static final int SHORTEST_DESCRIPTION = 5;

    PlaceForm {
        address = Typed.line(address);
        addressComplement = Typed.line(addressComplement);
        postalCode = Typed.code(postalCode);
        quarterCode = Typed.code(quarterCode);
        latitude = Typed.code(latitude);
        longitude = Typed.code(longitude);
        phone = Phone.written(Typed.line(phone));
        email = Typed.line(email);
        openingHours = Typed.line(openingHours);
        summary = Typed.line(summary);
        description = Typed.lines(description);
        services = chosen(services);
        audiences = chosen(audiences);
        fees = chosen(fees);
    }

    private static <E> List<E> chosen(@Nullable List<E> sent) {
        return sent == null ? List.of() : sent.stream().distinct().sorted().toList();
    }

    static PlaceForm of(StoredPlace stored) {
        var place = stored.place();
        var position = place.position();
        return new PlaceForm(
                stored.version(),
                Typed.shown(place.address()),
                Typed.shown(place.addressComplement()),
                Typed.shown(place.postalCode()),
                Typed.shown(place.quarterCode()),
                position == null ? "" : position.latitude().toPlainString(),
                position == null ? "" : position.longitude().toPlainString(),
                Typed.shown(place.phone()),
                Typed.shown(place.email()),
                Typed.shown(place.openingHours()),
                Typed.shown(place.summary()),
                Typed.shown(place.description()),
                place.services(),
                place.audiences(),
                place.fees());
    }

    PlaceForm at(int newVersion) {
        return new PlaceForm(
                newVersion,
                address,
                addressComplement,
                postalCode,
                quarterCode,
                latitude,
                longitude,
                phone,
                email,
                openingHours,
                summary,
                description,
                services,
                audiences,
                fees);
    }

    /** What no annotation says: message keys of what is wrong, by field. */
    Map<String, String> faults() {
        var faults = new LinkedHashMap<String, String>();
        if (!Position.isPossible(latitude, longitude)) {
            faults.put("latitude", "people.place.position.invalid");
        }
        if (!Phone.isWritten(phone)) {
            faults.put("phone", "people.place.phone.invalid");
        }
        if (!description.isEmpty() && description.length() < SHORTEST_DESCRIPTION) {
            faults.put("description", "people.place.description.short");
        }
        return faults;
    }

    /** Asked once everything has been checked. */
    Place place() {
        return new Place(
                Typed.known(address),
                Typed.known(addressComplement),
                Typed.known(postalCode),
                Typed.known(quarterCode),
                Position.read(latitude, longitude).orElse(null),
                Typed.known(phone),
                Typed.known(email),
                Typed.known(openingHours),
                Typed.known(summary),
                Typed.known(description),
                services,
                audiences,
                fees);
    }
}
