package org.maillagetools.testkit.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.jsoup.nodes.FormElement;
import org.maillage.platform.actor.Actor;
import org.maillage.platform.actor.HasActor;
import org.maillagetools.testkit.crawl.Form;
import org.maillagetools.testkit.crawl.Page;
import org.maillagetools.testkit.crawl.Site;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Somebody who opens pages and sends forms, as staff or as anybody; for the contract and for a module's own tests. */
@TestComponent
public class PracticeDesk implements Site {

    private static final Actor.AccountHolder HOLDER =
            new Actor.AccountHolder(UUID.randomUUID(), "Camille Exemple (fictif)");

    private final MockMvc mvc;

    PracticeDesk(MockMvc mvc) {
        this.mvc = mvc;
    }

    private record Principal(Actor.AccountHolder actor) implements HasActor {}

    /** As somebody who has signed in. */
    @Override
    public Page open(String path) {
        return send(get(path), true);
    }

    /** As somebody who has not. */
    public Page visit(String path) {
        return send(get(path), false);
    }

    /**
     * Sends the form of a page, with other values in some fields.
     *
     * @param ending of the form's address; empty for the first form
     */
    public Page submit(String path, String ending, Map<String, String> typed) {
        var page = open(path);
        var forms = page.html().select("main form[method=post][action$=\"" + ending + "\"]");
        assertThat(forms).as(path + " " + page.status() + " " + page.text("main")).isNotEmpty();
        var form = (FormElement) forms.getFirst();
        var request = postTo(form.attr("action"));
        for (var field : form.formData()) {
            if (!typed.containsKey(field.key())) {
                request.param(field.key(), field.value());
            }
        }
        typed.forEach(request::param);
        return send(request, true);
    }

    /** Sends a form as it stood on its page. */
    @Override
    public Page send(Form form) {
        var request = postTo(form.action());
        form.fields().forEach(field -> request.param(field.name(), field.value()));
        return send(request, true);
    }

    private static MockHttpServletRequestBuilder postTo(String address) {
        return post(address).header("Sec-Fetch-Site", "same-origin");
    }

    private Page send(MockHttpServletRequestBuilder request, boolean signedIn) {
        try {
            var who = new TestingAuthenticationToken(new Principal(HOLDER), null, List.of());
            var response =
                    mvc.perform(request.with(signedIn ? authentication(who) : anonymous()))
                            .andReturn()
                            .getResponse();
            var body = response.getContentAsString();
            return Page.of(response.getStatus(), body, response.getHeader("Location"));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
