package org.maillage.events.appearance;

import org.jspecify.annotations.Nullable;
import org.maillage.events.appearance.ArrangeAppearances.Outcome;
import org.maillage.events.demo.DemonstrationEvent;
import org.maillage.events.demo.DemonstrationPart;
import org.maillage.events.published.EventId;
import org.maillage.events.published.SessionId;
import org.maillage.platform.demo.DemonstrationIds;
import org.maillage.platform.id.UuidV7;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.UUID;

/** The people in the programmes of the demonstration gatherings. */
@Component
class AppearanceDemonstration implements DemonstrationPart {

    private final ArrangeAppearances arrange;

    AppearanceDemonstration(ArrangeAppearances arrange) {
        this.arrange = arrange;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public void load(DemonstrationEvent event) {
        event.days().stream()
                .flatMap(day -> day.blocks().stream())
                .flatMap(List::stream)
                .forEach(session -> load(new EventId(event.id()), session));
    }

    private void load(EventId event, DemonstrationEvent.Session session) {
        var id = new SessionId(DemonstrationIds.of("session", session.reference()));
        for (var person : session.people()) {
            var outcome =
                    arrange.add(
                            event,
                            id,
                            UuidV7.next(),
                            DemonstrationIds.of("person", person.person()),
                            new AppearanceFacts(
                                    AppearanceRole.valueOf(person.role()),
                                    person.function(),
                                    organisation(person.organisation()),
                                    person.announcedAs()));
            if (outcome != Outcome.DONE) {
                throw new IllegalStateException(session.reference() + ": " + person);
            }
        }
    }

    private static @Nullable UUID organisation(@Nullable String reference) {
        return reference == null ? null : DemonstrationIds.of("organisation", reference);
    }
}
