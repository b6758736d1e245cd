package org.maillage.events.event;

import org.jspecify.annotations.Nullable;
import org.maillage.events.input.FormReader;
import org.maillage.events.published.EventKind;
import org.maillage.platform.web.DatePrecision;
import org.springframework.validation.Errors;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Makes a gathering of what was typed; every error stands beside its field. */
final class EventFormReader {

    private static final int LONGEST_QUESTION = 500;
    private static final int MOST_QUESTIONS = 20;

    private final EventForm form;
    private final Errors errors;
    private final FormReader reader;

    EventFormReader(EventForm form, Errors errors) {
        this.form = form;
        this.errors = errors;
        this.reader = new FormReader(errors);
    }

    /** Empty when something is wrong. */
    Optional<EventFacts> read() {
        var kind = reader.required("kind", reader.choice("kind", form.kind(), EventKind.class));
        var mode =
                reader.required(
                        "attendanceMode",
                        reader.choice(
                                "attendanceMode", form.attendanceMode(), AttendanceMode.class));
        var zone = reader.required("zone", reader.zone("zone", form.zone()));
        var title = reader.required("title", FormReader.text(form.title()));
        var dates = dates();
        var people = people();
        var slug = slug();
        var hashtag = hashtag();
        checkQuestions();
        if (errors.hasErrors() || kind == null || mode == null || zone == null || title == null) {
            return Optional.empty();
        }
        var what = new What(kind, title, mode);
        return Optional.of(facts(what, new When(zone, dates), people, slug, hashtag));
    }

    private EventFacts facts(
            What what, When when, People people, String slug, @Nullable String hashtag) {
        return new EventFacts(
                what.kind(),
                what.title(),
                FormReader.text(form.edition()),
                slug,
                hashtag,
                when.zone(),
                when.dates().start(),
                when.dates().end(),
                when.dates().precision(),
                FormReader.text(form.place()),
                what.mode(),
                FormReader.text(form.description()),
                questions(),
                people.number(),
                people.precision());
    }

    private record What(EventKind kind, String title, AttendanceMode mode) {}

    private record When(ZoneId zone, EventDates dates) {}

    private record People(@Nullable Integer number, @Nullable AttendancePrecision precision) {}

    private People people() {
        var number = reader.number("attendance", form.attendance(), 1, 1_000_000);
        var precision =
                reader.choice(
                        "attendancePrecision",
                        form.attendancePrecision(),
                        AttendancePrecision.class);
        return new People(number, number == null ? null : orAbout(precision));
    }

    private static AttendancePrecision orAbout(@Nullable AttendancePrecision precision) {
        return precision == null ? AttendancePrecision.ABOUT : precision;
    }

    private EventDates dates() {
        var precision = reader.choice("datePrecision", form.datePrecision(), DatePrecision.class);
        var start = reader.date("startDate", form.startDate());
        var end = reader.date("endDate", form.endDate());
        if (end != null && start == null && !errors.hasFieldErrors("startDate")) {
            errors.rejectValue("startDate", "events.event.error.start-missing");
        }
        if (precision == null) {
            return EventDates.UNKNOWN;
        }
        var dates = EventDates.of(start, end, precision);
        if (isBefore(end, start)) {
            errors.rejectValue("endDate", "events.event.error.end-before-start");
        }
        return dates;
    }

    private static boolean isBefore(@Nullable LocalDate end, @Nullable LocalDate start) {
        return end != null && start != null && end.isBefore(start);
    }

    private String slug() {
        var slug = FormReader.text(form.slug());
        if (slug != null && !Slugs.usable(slug)) {
            errors.rejectValue("slug", "events.event.error.slug");
        }
        return slug == null ? "" : slug;
    }

    private @Nullable String hashtag() {
        var typed = FormReader.text(form.hashtag());
        var hashtag = typed != null && typed.startsWith("#") ? typed.substring(1) : typed;
        if (hashtag != null && !hashtag.matches("[\\p{IsAlphabetic}0-9_]{1,50}")) {
            errors.rejectValue("hashtag", "events.event.error.hashtag");
        }
        return hashtag;
    }

    private @Nullable String questions() {
        var lines = lines();
        return lines.isEmpty() ? null : String.join("\n", lines);
    }

    /** A question that is asked twice is asked. */
    private List<String> lines() {
        return EventFacts.lines(FormReader.text(form.questions())).stream().distinct().toList();
    }

    private void checkQuestions() {
        var lines = lines();
        if (lines.size() > MOST_QUESTIONS
                || lines.stream().anyMatch(line -> line.length() > LONGEST_QUESTION)) {
            errors.rejectValue(
                    "questions",
                    "events.event.error.questions",
                    new Object[] {MOST_QUESTIONS, LONGEST_QUESTION},
                    null);
        }
    }

    /** Only zones that the form offers, or that the event has already. */
    void checkZone(ZoneId known) {
        var typed = form.zone();
        if (typed != null
                && !EventOptions.ZONES.contains(typed)
                && !typed.equals(known.getId())
                && !errors.hasFieldErrors("zone")) {
            errors.rejectValue("zone", "events.input.choice");
        }
    }
}
