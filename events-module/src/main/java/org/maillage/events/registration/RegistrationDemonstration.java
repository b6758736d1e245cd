package org.maillage.events.registration;

import org.maillage.events.demo.DemonstrationEvent;
import org.maillage.events.demo.DemonstrationPart;
import org.maillage.events.published.EventId;
import org.maillage.platform.id.UuidV7;
import org.springframework.stereotype.Component;

/** The seats of the demonstration gatherings. */
@Component
class RegistrationDemonstration implements DemonstrationPart {

    private final OpenRegistration open;

    RegistrationDemonstration(OpenRegistration open) {
        this.open = open;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public void load(DemonstrationEvent event) {
        for (var seats : event.registration()) {
            open.open(
                    new EventId(event.id()),
                    UuidV7.next(),
                    new OfferFacts(Audience.valueOf(seats.audience()), seats.cap(), null, null));
        }
    }
}
