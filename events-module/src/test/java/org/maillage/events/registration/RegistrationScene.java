package org.maillage.events.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.events.db.Tables.REGISTRATION;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.maillage.events.site.Site;
import org.maillage.events.site.Visitor;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.Map;
import java.util.UUID;

/** A published event for which staff offer seats and visitors register. */
abstract class RegistrationScene {

    @Autowired Site site;
    @Autowired DSLContext db;

    Visitor staff;
    UUID event = UUID.randomUUID();
    String slug = "";

    @BeforeEach
    void aPublishedEvent() throws Exception {
        staff = site.administrator();
        var owner = site.upstream().organisation("Fédération (fictive)");
        slug = "inscriptions-" + UUID.randomUUID().toString().substring(0, 8);
        event =
                site.publishedEvent(
                        staff, Site.event(owner, "Inscriptions (fictif)", "slug", slug));
    }

    void offer(String audience, int cap) throws Exception {
        var answer =
                staff.send(
                        admin("/offers/new"),
                        Map.of("audience", audience, "cap", Integer.toString(cap)));
        assertThat(answer.status()).isEqualTo(303);
    }

    String admin(String path) {
        return "/admin/events/" + event + "/registrations" + path;
    }

    String form() {
        return "/events/" + slug + "/register";
    }

    Visitor.Answer register(String name, String audience) throws Exception {
        return site.anybody().send(form(), Map.of("name", name, "audience", audience));
    }

    int rows() {
        return db.fetchCount(REGISTRATION, REGISTRATION.EVENT_ID.eq(event));
    }
}
