package org.maillage.events.event;

import org.maillage.events.card.OrganisationCards;
import org.maillage.events.published.EventKind;
import org.maillage.platform.web.DatePrecision;
import org.maillage.platform.web.form.Option;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import java.util.List;
import java.util.UUID;

/** The choices in the form of a gathering. */
@Component
class EventOptions {

    static final String USUAL_ZONE = "Europe/Paris";

    /** Where France keeps its clocks. */
    static final List<String> ZONES =
            List.of(
                    USUAL_ZONE,
                    "America/Guadeloupe",
                    "America/Martinique",
                    "America/Cayenne",
                    "America/Miquelon",
                    "Indian/Reunion",
                    "Indian/Mayotte",
                    "Pacific/Noumea",
                    "Pacific/Tahiti",
                    "Pacific/Wallis");

    private static final List<DatePrecision> PRECISIONS =
            List.of(DatePrecision.DAY, DatePrecision.MONTH, DatePrecision.YEAR);

    private final OrganisationCards organisations;

    EventOptions(OrganisationCards organisations) {
        this.organisations = organisations;
    }

    void addTo(Model model) {
        model.addAttribute("kinds", Option.of(EventKind.class, "events.event.kind."));
        model.addAttribute(
                "modes", Option.of(AttendanceMode.class, "events.event.attendanceMode."));
        model.addAttribute("precisions", Option.of(PRECISIONS, "events.event.datePrecision."));
        model.addAttribute(
                "attendancePrecisions",
                Option.of(AttendancePrecision.class, "events.event.attendancePrecision."));
        model.addAttribute(
                "zones",
                ZONES.stream()
                        .map(zone -> Option.keyed(zone, "events.event.zone." + zone))
                        .toList());
    }

    List<Option> organisations() {
        return organisations.all().stream()
                .map(organisation -> Option.named(organisation.id(), organisation.name()))
                .toList();
    }

    boolean knows(UUID organisation) {
        return organisations.name(organisation).isPresent();
    }
}
