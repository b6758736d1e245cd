package org.maillage.people.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.maillage.people.Desk;
import org.maillage.people.Grants;
import org.maillage.people.Organisations;
import org.maillage.people.published.OrganisationType;
import org.springframework.beans.factory.annotation.Autowired;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Somebody at the desk who describes persons for a federation. */
abstract class PersonScene {

    static final String LIST = "/admin/people/persons";

    @Autowired Desk desk;
    @Autowired Grants grants;
    @Autowired Organisations organisations;

    String owner = "";

    @BeforeEach
    void anOwner() {
        grants.everywhere();
        owner = organisation();
    }

    String created(Map<String, String> typed) {
        var saved = desk.submit(LIST + "/new", filled(typed));
        assertThat(saved.status()).as(saved.text("main")).isEqualTo(303);
        return String.valueOf(saved.location());
    }

    Map<String, String> filled(Map<String, String> typed) {
        var form = new HashMap<>(Map.of("owner", owner));
        form.putAll(typed);
        return form;
    }

    String found(String words) {
        return desk.open(LIST + "?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8))
                .text("tbody");
    }

    String organisation() {
        var name = "Fédération " + UUID.randomUUID();
        return organisations.named(name, OrganisationType.FEDERATION).value().toString();
    }
}
