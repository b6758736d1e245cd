package org.maillage.practices.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.jspecify.annotations.Nullable;
import org.maillage.platform.actor.Actor;
import org.maillage.platform.actor.CurrentActor;
import org.maillage.platform.actor.HasActor;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Somebody who has signed in, opens pages, fills in forms and sends them. */
@TestComponent
public class Desk {

    private static final Actor.AccountHolder HOLDER =
            new Actor.AccountHolder(UUID.randomUUID(), "Camille Exemple (fictif)");
    private static final String SHEETS = "/admin/practices/sheets";

    private final MockMvc mvc;
    private final CurrentActor actor;

    Desk(MockMvc mvc, CurrentActor actor) {
        this.mvc = mvc;
        this.actor = actor;
    }

    /** What came back. */
    public record Page(int status, String body, Document html, @Nullable String location) {

        public String text(String selector) {
            return html.select(selector).text();
        }

        /** What stands in a field of the form. */
        public String value(String field) {
            var element = html.selectFirst("main form [name=\"" + field + "\"]");
            assertThat(element).as(field).isNotNull();
            return element.normalName().equals("textarea") ? element.wholeText() : element.val();
        }

        /** Address of the page that the answer leads to. */
        public String leadsTo() {
            assertThat(status).as(text("main")).isEqualTo(303);
            return String.valueOf(location);
        }
    }

    private record Principal(Actor.AccountHolder actor) implements HasActor {}

    public Page open(String path) {
        return send(get(path), true);
    }

    /** As somebody who has not signed in. */
    public Page visit(String path) {
        return send(get(path), false);
    }

    /** Opens a page and sends its form, with other values in some fields. */
    public Page submit(String path, Map<String, String> typed) {
        return submit(open(path), "", typed);
    }

    /** Sends the form of a page whose address ends so. */
    public Page submit(Page page, String ending, Map<String, String> typed) {
        var form =
                (FormElement)
                        page.html()
                                .select("main form[method=post][action$=\"" + ending + "\"]")
                                .first();
        assertThat(form).as(page.text("main")).isNotNull();
        var request = post(form.attr("action")).header("Sec-Fetch-Site", "same-origin");
        for (var field : form.formData()) {
            if (!typed.containsKey(field.key())) {
                request.param(field.key(), field.value());
            }
        }
        typed.forEach(request::param);
        return send(request, true);
    }

    private Page send(MockHttpServletRequestBuilder request, boolean signedIn) {
        try {
            var sent = request.with(signedIn ? authentication(signedIn()) : visitor -> visitor);
            var response = mvc.perform(sent).andReturn().getResponse();
            var body = response.getContentAsString();
            return new Page(
                    response.getStatus(), body, Jsoup.parse(body), response.getHeader("Location"));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static Authentication signedIn() {
        return new TestingAuthenticationToken(new Principal(HOLDER), null, List.of());
    }

    /** Does something in the software's name, as demonstration data do. */
    public void asSoftware(Runnable work) {
        actor.as(
                new Actor.Software("test"),
                () -> {
                    work.run();
                    return true;
                });
    }

    /** Writes a sheet; the address of its staff page. */
    public String sheet(String kind, UUID owner, Map<String, String> typed) {
        var fields = new HashMap<>(Map.of("summary", "Pour essayer (fictif)"));
        fields.put("owner", owner.toString());
        fields.putAll(typed);
        return submit(SHEETS + "/new/" + kind, fields).leadsTo();
    }

    /** Writes a sheet and makes it public; the address of its staff page. */
    public String publicSheet(String kind, UUID owner, Map<String, String> typed) {
        var page = sheet(kind, owner, typed);
        press(page, "/publish");
        return page;
    }

    /** Presses the button that sends to this address. */
    public void press(String page, String ending) {
        submit(open(page), ending, Map.of()).leadsTo();
    }

    public static UUID idIn(String page) {
        return UUID.fromString(page.substring(page.lastIndexOf('/') + 1));
    }

    /** Address of the public page of a sheet that is public. */
    public String publicPage(String staffPage) {
        return open(staffPage).html().select("main a[href^=/practices/sheets/]").attr("href");
    }
}
