package org.maillage.events.event;

import org.jspecify.annotations.Nullable;
import org.maillage.events.published.EventKind;
import org.maillage.platform.web.DatePrecision;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * What staff say of a gathering, flat, as forms and the audit trail need it.
 *
 * @param slug last part of the public address
 * @param questions the guiding questions, one a line
 * @param attendance how many came or are expected
 */
record EventFacts(
        EventKind kind,
        String title,
        @Nullable String edition,
        String slug,
        @Nullable String hashtag,
        ZoneId zone,
        @Nullable LocalDate startDate,
        @Nullable LocalDate endDate,
        DatePrecision datePrecision,
        @Nullable String place,
        AttendanceMode attendanceMode,
        @Nullable String description,
        @Nullable String questions,
        @Nullable Integer attendance,
        @Nullable AttendancePrecision attendancePrecision) {

    EventFacts withSlug(String other) {
        return new EventFacts(
                kind,
                title,
                edition,
                other,
                hashtag,
                zone,
                startDate,
                endDate,
                datePrecision,
                place,
                attendanceMode,
                description,
                questions,
                attendance,
                attendancePrecision);
    }

    List<String> guidingQuestions() {
        return lines(questions);
    }

    static List<String> lines(@Nullable String text) {
        return text == null
                ? List.of()
                : text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** Whether the cards of its sessions show the two alike. */
    boolean sameOnCards(EventFacts other) {
        return title.equals(other.title) && slug.equals(other.slug);
    }
}
