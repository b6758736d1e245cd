package org.maillage.people.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.maillage.people.Desk;
import org.maillage.people.Grants;
import org.springframework.beans.factory.annotation.Autowired;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Somebody at the desk who describes organisations. */
abstract class OrganisationScene {

    static final String LIST = "/admin/people/organisations";

    @Autowired Desk desk;
    @Autowired Grants grants;

    @BeforeEach
    void everythingIsAllowed() {
        grants.everywhere();
    }

    String created(Map<String, String> typed) {
        var saved = desk.submit(LIST + "/new", filled(typed));
        assertThat(saved.status()).as(saved.text("main")).isEqualTo(303);
        return String.valueOf(saved.location());
    }

    static Map<String, String> filled(Map<String, String> typed) {
        var form = new HashMap<>(Map.of("owner", "itself", "type", "COMMUNITY_CENTRE"));
        form.putAll(typed);
        return form;
    }

    String found(String words) {
        return desk.open(LIST + "?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8))
                .text("tbody");
    }
}
