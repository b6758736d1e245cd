package org.maillage.events.event;

import org.jspecify.annotations.Nullable;
import org.maillage.events.demo.DemonstrationEvent;
import org.maillage.events.demo.DemonstrationPart;
import org.maillage.events.published.EventId;
import org.maillage.events.published.EventKind;
import org.maillage.platform.demo.DemonstrationIds;
import org.maillage.platform.web.DatePrecision;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** The demonstration gatherings themselves; published before their programmes grow. */
@Component
class EventDemonstration implements DemonstrationPart {

    private static final ZoneId ZONE = ZoneId.of(EventOptions.USUAL_ZONE);

    private final CreateEvent create;
    private final OrganiseEvent organise;
    private final PublishEvent publication;
    private final Clock clock;

    EventDemonstration(
            CreateEvent create, OrganiseEvent organise, PublishEvent publication, Clock clock) {
        this.create = create;
        this.organise = organise;
        this.publication = publication;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public void load(DemonstrationEvent event) {
        var id = new EventId(event.id());
        var outcome =
                create.create(id, DemonstrationIds.of("organisation", event.owner()), facts(event));
        if (outcome != SaveOutcome.SAVED) {
            throw new IllegalStateException(event.reference() + ": " + outcome);
        }
        event.organisers()
                .forEach(organiser ->
                        organise.add(id, DemonstrationIds.of("organisation", organiser)));
        publication.publish(id);
    }

    private EventFacts facts(DemonstrationEvent event) {
        var days = event.startsInDays();
        var start = days == null ? date(event.startDate()) : today().plusDays(days);
        var dates =
                EventDates.of(
                        start,
                        date(event.endDate()),
                        start == null ? DatePrecision.UNKNOWN : DatePrecision.DAY);
        var precision = event.attendancePrecision();
        return new EventFacts(
                EventKind.valueOf(event.kind()),
                event.title(),
                event.edition(),
                event.slug(),
                event.hashtag(),
                ZONE,
                dates.start(),
                dates.end(),
                dates.precision(),
                event.place(),
                AttendanceMode.valueOf(event.attendanceMode()),
                event.description(),
                event.questions().isEmpty() ? null : String.join("\n", event.questions()),
                event.attendance(),
                precision == null ? null : AttendancePrecision.valueOf(precision));
    }

    private static @Nullable LocalDate date(@Nullable String date) {
        return date == null ? null : LocalDate.parse(date);
    }

    private LocalDate today() {
        return clock.instant().atZone(ZONE).toLocalDate();
    }
}
