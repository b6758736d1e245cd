package org.maillage.events.event;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.maillage.platform.web.DatePrecision;

/** A gathering as it is typed. */
record EventForm(
        @Nullable Integer version,
        @Nullable String owner,
        @NotBlank @Nullable String kind,
        @NotBlank @Size(max = 200) @Nullable String title,
        @Size(max = 80) @Nullable String edition,
        @Nullable String startDate,
        @Nullable String endDate,
        @NotBlank @Nullable String datePrecision,
        @NotBlank @Nullable String zone,
        @NotBlank @Nullable String attendanceMode,
        @Size(max = 300) @Nullable String place,
        @Size(max = 5000) @Nullable String description,
        @Size(max = 5000) @Nullable String questions,
        @Nullable String attendance,
        @Nullable String attendancePrecision,
        @Size(max = 51) @Nullable String hashtag,
        @Size(max = 100) @Nullable String slug) {

    /** What a form begins with. */
    static EventForm fresh(@Nullable String owner) {
        return new EventForm(
                null,
                owner,
                null,
                null,
                null,
                null,
                null,
                DatePrecision.DAY.name(),
                EventOptions.USUAL_ZONE,
                AttendanceMode.ON_SITE.name(),
                null,
                null,
                null,
                null,
                AttendancePrecision.ABOUT.name(),
                null,
                null);
    }

    static EventForm of(StoredEvent event) {
        var facts = event.facts();
        var unknown = facts.datePrecision() == DatePrecision.UNKNOWN;
        var precision = facts.attendancePrecision();
        return new EventForm(
                event.version(),
                null,
                facts.kind().name(),
                facts.title(),
                facts.edition(),
                text(facts.startDate()),
                text(facts.endDate()),
                unknown ? DatePrecision.DAY.name() : facts.datePrecision().name(),
                facts.zone().getId(),
                facts.attendanceMode().name(),
                facts.place(),
                facts.description(),
                facts.questions(),
                text(facts.attendance()),
                precision == null ? AttendancePrecision.ABOUT.name() : precision.name(),
                facts.hashtag(),
                facts.slug());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    /** The version that was on the screen; 0, which none has, when the form does not say. */
    int seen() {
        return version == null ? 0 : version;
    }

    /** The same, knowing the version that is stored now. */
    EventForm at(int current) {
        return new EventForm(
                current,
                owner,
                kind,
                title,
                edition,
                startDate,
                endDate,
                datePrecision,
                zone,
                attendanceMode,
                place,
                description,
                questions,
                attendance,
                attendancePrecision,
                hashtag,
                slug);
    }
}
