package org.maillage.people.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maillage.people.LetterBox;
import org.maillage.people.rights.Role;
import org.maillagetools.testkit.Browser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whoever looks as somebody else sees nothing by which one signs in as them, whatever page of theirs they open. */
@AccountTest
class ViewedSecretsTests {

    private static final String OWN = "/admin/people/account";
    private static final String FACTOR = OWN + "/second-factor";
    private static final String PASSKEYS = OWN + "/passkeys";
    private static final Pattern CHALLENGE = Pattern.compile("data-challenge=\"([\\w-]+)\"");
    private static final Pattern SECRET = Pattern.compile("<code class=\"secret\">([A-Z2-7 ]+)<");
    private static final Pattern PICTURE = Pattern.compile("class=\"qr-ink\" d=\"([^\"]+)\"");
    private static final Pattern PASSKEY = Pattern.compile(PASSKEYS + "/([0-9a-f-]{36})");

    @Autowired Staff staff;
    @Autowired Enrolment enrolment;
    @Autowired LetterBox letters;
    @Autowired MailLinkSchedule schedule;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    Staff.Person person;
    Browser holder;
    Browser viewer;
    String passkey;

    /** By what they are, what must not be seen. */
    final Map<String, String> secrets = new LinkedHashMap<>();

    @BeforeEach
    void somebodyInTheMidstOfItAndWhoeverLooks() throws Exception {
        person = staff.with(Role.ADMINISTRATOR, null);
        holder = staff.signedIn(person);
        var phone = enrolment.of(holder);
        addPasskey(phone);
        secrets.put(
                "token",
                ApiClient.made(
                        ApiClient.ask(
                                holder,
                                "Essai",
                                null,
                                phone.code(),
                                "YEAR",
                                ApiClient.ORGANISATIONS)));
        holder.fill(FACTOR, FACTOR, "proof", phone.code(), "change", "RENEW");
        holder.fill(FACTOR, FACTOR, "proof", phone.code(), "change", "BEGIN");
        remember(holder.page(FACTOR + "/codes"), "code", Pattern.compile("<code>([A-Z2-7-]{19})<"));
        String confirm = holder.page(FACTOR + "/confirm");
        String secret = first(confirm, SECRET);
        secrets.put("secret", secret);
        remember(confirm, "picture", PICTURE);
        secrets.put("secret in its address", secret.replace(" ", ""));
        secrets.put("link", staff.link(person));
        secrets.put("mailed link", mailedLink());

        var administrator = staff.with(Role.ADMINISTRATOR, null);
        viewer = staff.signedIn(administrator);
        viewer.fill(
                OWN,
                "/admin/people/accounts/" + person.id() + "/view-as",
                "reason",
                "La personne ne trouve pas sa fiche (fictif)");
    }

    @Test
    void noPageOfTheirsShowsThem() throws Exception {
        for (String page : pages()) {
            var answer = viewer.get(page);
            String shown = answer.body() + answer.headers().map();
            secrets.forEach((what, secret) ->
                    assertThat(shown).as("%s at %s", what, page).doesNotContain(secret));
            assertThat(shown).as(page).doesNotContainPattern(CHALLENGE);
        }
    }

    @Test
    void theirPageSaysSoAndTheyThemselvesSeeThem() throws Exception {
        assertThat(viewer.page(FACTOR)).contains("ne se montrent qu’à cette personne");
        assertThat(viewer.page(PASSKEYS)).contains("ne se montrent qu’à cette personne");

        var own = new StringBuilder();
        for (String page : pages()) {
            own.append(holder.page(page));
        }
        assertThat(own)
                .contains(
                        secrets.get("secret"),
                        secrets.get("secret in its address"),
                        secrets.get("picture"),
                        secrets.get("code"))
                .containsPattern(CHALLENGE)
                .doesNotContain("ne se montrent qu’à cette personne");
    }

    /** All that is under one's own account, and every other page for staff that is about nothing in particular. */
    private List<String> pages() {
        var pages =
                mapping.getHandlerMethods().keySet().stream()
                        .filter(info ->
                                info.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                        .flatMap(info -> info.getPatternValues().stream())
                        .flatMap(this::filled)
                        .toList();
        assertThat(pages)
                .contains(OWN, FACTOR + "/confirm", FACTOR + "/codes", PASSKEYS + "/" + passkey)
                .hasSizeGreaterThan(20);
        return pages;
    }

    private Stream<String> filled(String pattern) {
        if (!pattern.startsWith("/admin")) {
            return Stream.empty();
        }
        if (!pattern.contains("{")) {
            return Stream.of(pattern);
        }
        boolean own = pattern.startsWith(OWN + "/");
        assertThat(!own || pattern.equals(PASSKEYS + "/{id}")).as(pattern).isTrue();
        return own ? Stream.of(PASSKEYS + "/" + passkey) : Stream.empty();
    }

    private void addPasskey(Enrolment.Phone phone) throws Exception {
        var key = new SoftKey();
        key.origin = holder.address().replace("127.0.0.1", "localhost");
        key.holder = SoftKey.bytes(person.id());
        String challenge = first(holder.page(PASSKEYS), CHALLENGE);
        String made = key.make(challenge);
        holder.fill(PASSKEYS, PASSKEYS, "proof", phone.code(), "label", "Essai", "response", made);
        passkey = first(holder.page(PASSKEYS), PASSKEY);
    }

    private String mailedLink() throws Exception {
        staff.browser().fill("/sign-in/mail", "/sign-in/mail", "email", person.email());
        schedule.answer();
        return letters.tokenFor(person.email());
    }

    private void remember(String page, String what, Pattern pattern) {
        secrets.put(what, first(page, pattern));
    }

    private static String first(String page, Pattern pattern) {
        var found = pattern.matcher(page);
        assertThat(found.find()).as("%s in %s", pattern, page).isTrue();
        return found.group(1);
    }
}
