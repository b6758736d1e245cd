package org.maillage.people;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import org.maillage.platform.actor.Actor;
import org.maillage.platform.actor.CurrentActor;
import org.maillage.platform.actor.HasActor;
import org.maillage.platform.audit.Audit;
import org.maillage.platform.audit.AuditSubject;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Somebody who has signed in, opens pages, fills in forms and sends them. */
@TestComponent
public class Desk {

    private static final Actor.AccountHolder HOLDER =
            new Actor.AccountHolder(UUID.randomUUID(), "Camille Exemple (fictif)");

    private final MockMvc mvc;
    private final CurrentActor actor;
    private final Audit audit;

    Desk(MockMvc mvc, CurrentActor actor, Audit audit) {
        this.audit = audit;
        this.mvc = mvc;
        this.actor = actor;
    }

    /** What came back. */
    public record Page(int status, Document html, @Nullable String location) {

        public String text(String selector) {
            return html.select(selector).text();
        }

        /** The heading, letter by letter. */
        public String heading() {
            return html.select("h1").textNodes().stream()
                    .map(TextNode::getWholeText)
                    .collect(Collectors.joining());
        }

        /** Where the links lead whose address contains this. */
        public List<String> links(String part) {
            return html.select("main a[href*=" + part + "]").eachAttr("href");
        }

        /** What stands in a field of the form. */
        public String value(String field) {
            var element = html.selectFirst("main form [name=" + field + "]");
            if (element == null) {
                throw new AssertionError("No field " + field + " in " + html.title());
            }
            return element.normalName().equals("textarea") ? element.wholeText() : element.val();
        }
    }

    private record Principal(Actor.AccountHolder actor) implements HasActor {}

    /** Names and values of fields in turn; of two values for one field the later counts. */
    public static Map<String, String> fields(String... namesAndValues) {
        var fields = new HashMap<String, String>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return fields;
    }

    public Page open(String path) {
        return send(get(URI.create(path.replace("+", "%20"))));
    }

    /** Opens a page and sends its first form in {@code main}, with other values in some fields. */
    public Page submit(String path, Map<String, String> typed) {
        return submit(open(path), 0, typed);
    }

    /** Sends a form of a page. */
    public Page submit(Page page, int index, Map<String, String> typed) {
        var form = (FormElement) page.html().select("main form[method=post]").get(index);
        var request = post(form.attr("action")).header("Sec-Fetch-Site", "same-origin");
        for (var field : form.formData()) {
            if (!typed.containsKey(field.key())) {
                request.param(field.key(), field.value());
            }
        }
        typed.forEach(request::param);
        return send(request);
    }

    private Page send(MockHttpServletRequestBuilder request) {
        try {
            var response =
                    mvc.perform(request.with(authentication(signedIn()))).andReturn().getResponse();
            return new Page(
                    response.getStatus(),
                    Jsoup.parse(response.getContentAsString()),
                    response.getHeader("Location"));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static Authentication signedIn() {
        return new TestingAuthenticationToken(new Principal(HOLDER), null, List.of());
    }

    /** The addresses at which the audit trail has seen this somebody refused. */
    public List<String> refusals() {
        return audit.history(new AuditSubject("platform.access", HOLDER.accountId())).stream()
                .flatMap(entry -> entry.changes().stream())
                .filter(change -> change.field().equals("path"))
                .map(change -> String.valueOf(change.after()))
                .toList();
    }

    /** Does something in the name of whoever sits at the desk. */
    public <T> T atTheDesk(Supplier<T> work) {
        return actor.onBehalfOf(HOLDER, work);
    }

    /** Does something in the software's name, as demonstration data and scheduled work do. */
    public <T> T as(Supplier<T> work) {
        return actor.as(new Actor.Software("test"), work);
    }

    public void asSoftware(Runnable work) {
        as(() -> {
            work.run();
            return true;
        });
    }
}
