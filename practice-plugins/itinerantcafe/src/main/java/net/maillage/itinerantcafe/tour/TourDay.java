package net.maillage.itinerantcafe.tour;

import org.jspecify.annotations.Nullable;
import org.maillage.platform.audit.AuditSubject;

import java.time.LocalDate;
import java.util.UUID;

/** A day on which a café stands, or stood, in a commune. */
record TourDay(
        LocalDate day,
        String commune,
        @Nullable String departmentCode,
        @Nullable String place,
        @Nullable String note) {

    /** The history of a tour is that of its café. */
    static AuditSubject subject(UUID practice) {
        return new AuditSubject("itinerantcafe.tour", practice);
    }
}
