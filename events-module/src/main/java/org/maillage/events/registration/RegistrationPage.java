package org.maillage.events.registration;

import org.maillage.events.registration.RegistrationEvents.RegistrationEvent;
import org.maillage.events.registration.StoredOffer.State;
import org.maillage.platform.web.Crumb;
import org.maillage.platform.web.NotFound;
import org.maillage.platform.web.form.Option;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import java.time.Clock;
import java.util.List;

/** What the public sees of the seats: for whom there are some, and why not. */
@Component
class RegistrationPage {

    private final RegistrationEvents events;
    private final Offers offers;
    private final Clock clock;

    RegistrationPage(RegistrationEvents events, Offers offers, Clock clock) {
        this.events = events;
        this.offers = offers;
        this.clock = clock;
    }

    /** An audience and whether it may register now. */
    record Seat(StoredOffer offer, State state) {}

    /** A gathering and the seats that the page was filled with. */
    record Shown(RegistrationEvent event, List<Seat> seats) {

        boolean isOpenTo(Audience audience) {
            return seats.stream()
                    .anyMatch(seat ->
                            seat.state() == State.OPEN
                                    && seat.offer().facts().audience() == audience);
        }
    }

    /** @throws NotFound when the public does not see the event, or it has no registration */
    Shown addTo(Model model, String slug) {
        var event =
                events.bySlug(slug)
                        .filter(RegistrationEvent::published)
                        .orElseThrow(() -> new NotFound("event " + slug));
        var now = clock.instant();
        var seats =
                offers.of(event.id()).stream()
                        .map(offer -> new Seat(offer, offer.state(now, event.isOver(now))))
                        .toList();
        if (seats.isEmpty()) {
            throw new NotFound("registration for " + slug);
        }
        model.addAttribute("event", event);
        model.addAttribute("seats", seats);
        model.addAttribute("state", overall(seats));
        model.addAttribute("audiences", open(seats));
        model.addAttribute(
                "breadcrumb",
                List.of(
                        Crumb.to("/events", "events.nav"),
                        Crumb.named("/events/" + event.slug(), event.title())));
        return new Shown(event, seats);
    }

    private static List<Option> open(List<Seat> seats) {
        return seats.stream()
                .filter(seat -> seat.state() == State.OPEN)
                .map(seat -> seat.offer().facts().audience())
                .map(audience -> Option.keyed(audience, "events.event.audience." + audience))
                .toList();
    }

    /** The best news there is: open, not yet, full, closed. */
    private static State overall(List<Seat> seats) {
        return List.of(State.OPEN, State.NOT_YET, State.FULL, State.CLOSED).stream()
                .filter(state -> seats.stream().anyMatch(seat -> seat.state() == state))
                .findFirst()
                .orElse(State.CLOSED);
    }
}
