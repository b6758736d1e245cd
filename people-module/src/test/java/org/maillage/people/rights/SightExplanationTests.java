package org.maillage.people.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.people.db.Tables.ACCOUNT;
import static org.maillage.people.db.Tables.MANDATE;
import static org.maillage.people.db.Tables.ORGANISATION;
import static org.maillage.people.db.Tables.PERSON;
import static org.maillage.people.db.Tables.ROLE_GRANT;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import org.jooq.DSLContext;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maillage.people.access.PersonField;
import org.maillage.people.access.Visibility;
import org.maillage.people.period.Today;
import org.maillage.platform.actor.Actor;
import org.maillage.platform.actor.HasActor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;

/** What is explained of each field is what each reader's own page shows. */
@ApplicationModuleTest(module = "people")
@AutoConfigureMockMvc
@Import(Hierarchy.class)
class SightExplanationTests {

    record Principal(Actor.AccountHolder actor) implements HasActor {}

    private static final String YES = "Oui";

    @Autowired Hierarchy network;
    @Autowired MockMvc mvc;
    @Autowired DSLContext db;
    @Autowired Today today;

    private final Map<String, UUID> readers = new LinkedHashMap<>();
    private UUID person = UUID.randomUUID();
    private UUID administrator = person;
    private UUID centre = person;
    private UUID federation = person;

    @BeforeEach
    void aPersonAndManyReaders() {
        person = UUID.randomUUID();
        readers.clear();
        var union = network.organisation();
        federation = network.memberOf(union);
        db.update(ORGANISATION)
                .set(ORGANISATION.TYPE, "FEDERATION")
                .where(ORGANISATION.ID.eq(federation))
                .execute();
        centre = network.memberOf(federation);
        var sister = network.memberOf(federation);
        var stranger = network.organisation();
        administrator = network.account(null, Role.ADMINISTRATOR);
        db.update(ROLE_GRANT)
                .set(ROLE_GRANT.GRANTED_AT, Instant.now())
                .where(ROLE_GRANT.ACCOUNT_ID.eq(administrator))
                .execute();
        readers.put("administrator", administrator);
        readers.put("editor", network.account(centre, Role.EDITOR));
        readers.put("reader", network.account(centre, Role.READER));
        readers.put("reader of all", network.account(null, Role.READER));
        readers.put("delegate above", network.account(federation, Role.DELEGATE));
        readers.put("reader of the union", network.account(union, Role.READER));
        readers.put("reader beside", network.account(sister, Role.READER));
        readers.put("editor beside", network.account(sister, Role.EDITOR));
        readers.put("stranger", network.account(stranger, Role.EDITOR));
        readers.put("ended", ended(network.account(centre, Role.EDITOR)));
        var both = ended(network.account(centre, Role.EDITOR));
        network.grant(both, Role.READER, stranger);
        readers.put("ended here, reading elsewhere", both);
        var own = ended(network.account(stranger, Role.READER));
        readers.put("the person", own);
        person(own);
    }

    @ParameterizedTest
    @EnumSource
    void everyLineSaysWhatTheReadersOwnPageShows(PersonField field) throws Exception {
        for (var level : Visibility.values()) {
            if (field == PersonField.LISTING && level == Visibility.STAFF) {
                continue;
            }
            choose(field, level);
            var who = page(administrator, sight(""));
            for (var reader : readers.entrySet()) {
                var told = reader.getKey() + ", " + field + " " + level;
                var shown = shown(reader.getValue());
                assertThat(explained(reader.getValue())).as(told).isEqualTo(shown);
                if (!reader.getKey().equals("the person")) {
                    assertThat(listed(who, reader.getValue())).as(told).isEqualTo(shown);
                }
            }
        }
    }

    @Test
    void eachLineNamesTheGrantsAndTheirEnd() throws Exception {
        choose(PersonField.EMAIL, Visibility.FEDERATION);
        var beside = reader("reader beside");
        db.update(ROLE_GRANT)
                .set(ROLE_GRANT.LAST_DAY, today.date())
                .where(ROLE_GRANT.ACCOUNT_ID.eq(beside))
                .execute();

        var why = page(administrator, sight("?account=" + beside));

        assertThat(why.select("#part-EMAIL").text())
                .contains("les structures de la même fédération", "Lecture", "jusqu’au");
        assertThat(why.select("#part-RAW_TEXT").text()).contains("Non", "Il manque un rôle");
        assertThat(
                        page(administrator, sight("?account=" + reader("the person")))
                                .select("#part-PHONE")
                                .text())
                .contains("C’est sa propre fiche");
    }

    @Test
    void whoAsksIsToldNoNameThatTheyDoNotAdminister() throws Exception {
        choose(PersonField.EMAIL, Visibility.NETWORK);
        var delegate = reader("delegate above");

        var who = page(delegate, sight(""));

        assertThat(who.select("a[href*=account=" + reader("reader") + "]")).isNotEmpty();
        assertThat(who.select("a[href*=account=" + administrator + "]")).isEmpty();
        assertThat(who.text()).contains("que vous n’administrez pas");
        assertThat(answer(delegate, sight("?account=" + administrator)).getStatus()).isEqualTo(404);
        var own = page(reader("the person"), sight(""));
        assertThat(own.select("main a[href*=account=]")).isEmpty();
        assertThat(own.text()).contains("que vous n’administrez pas");
        assertThat(answer(reader("reader"), sight("")).getStatus()).isEqualTo(404);
    }

    @Test
    void anAccountThatIsDisabledSeesNothing() throws Exception {
        var own = reader("the person");
        for (var account : new UUID[] {own, reader("editor")}) {
            db.update(ACCOUNT)
                    .set(ACCOUNT.STATE, "DISABLED")
                    .where(ACCOUNT.ID.eq(account))
                    .execute();

            assertThat(explained(account).values()).containsOnly(false);
        }
    }

    private UUID reader(String called) {
        return Objects.requireNonNull(readers.get(called));
    }

    private String sight(String query) {
        return "/admin/people/persons/" + person + "/sight" + query;
    }

    /** As the explanation for the account says. */
    private Map<String, Boolean> explained(UUID account) throws Exception {
        var lines = new TreeMap<String, Boolean>();
        for (var line :
                page(administrator, sight("?account=" + account)).select("main li[id^=part-]")) {
            lines.put(line.id().substring("part-".length()), saysYes(line));
        }
        return lines;
    }

    /** As the list of all who see something says; whoever is not in it sees nothing. */
    private static Map<String, Boolean> listed(Document who, UUID account) {
        var parts = who.select("main li[id^=part-]").eachAttr("id");
        var row = who.selectFirst("main tr:has(a[href*=account=" + account + "])");
        var cells = new TreeMap<String, Boolean>();
        for (int i = 0; i < parts.size(); i++) {
            cells.put(
                    parts.get(i).substring("part-".length()),
                    row != null && saysYes(row.select("td").get(i + 1)));
        }
        return cells;
    }

    private static boolean saysYes(Element where) {
        return where.select(".visually-hidden").text().startsWith(YES);
    }

    /** As the reader's own pages show. */
    private Map<String, Boolean> shown(UUID account) throws Exception {
        var path = "/admin/people/persons/" + person;
        var answer = answer(account, path);
        var text = answer.getContentAsString(StandardCharsets.UTF_8);
        var shown = new TreeMap<String, Boolean>();
        shown.put("LISTING", answer.getStatus() == 200);
        shown.put("EMAIL", text.contains(person + "@exemple.test"));
        shown.put("PHONE", text.contains("p" + person));
        shown.put("FUNCTIONS", text.contains("f" + person));
        shown.put("RAW_TEXT", text.contains("r" + person));
        shown.put("HISTORY", answer(account, path + "/history").getStatus() == 200);
        return shown;
    }

    private Document page(UUID account, String path) throws Exception {
        var answer = answer(account, path);
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    private MockHttpServletResponse answer(UUID account, String path) throws Exception {
        var holder = new Actor.AccountHolder(account, "Camille (fictif)");
        var token = new TestingAuthenticationToken(new Principal(holder), null, List.of());
        return mvc.perform(get(path).with(authentication(token))).andReturn().getResponse();
    }

    /** One field at the level, the others for all the network. */
    private void choose(PersonField field, Visibility level) {
        for (var each : PersonField.values()) {
            db.update(PERSON)
                    .set(each.column(), (each == field ? level : Visibility.NETWORK).name())
                    .where(PERSON.ID.eq(person))
                    .execute();
        }
    }

    private UUID ended(UUID account) {
        db.update(ROLE_GRANT)
                .set(ROLE_GRANT.LAST_DAY, today.date().minusDays(1))
                .where(ROLE_GRANT.ACCOUNT_ID.eq(account))
                .execute();
        return account;
    }

    private void person(UUID own) {
        db.insertInto(PERSON)
                .set(PERSON.ID, person)
                .set(PERSON.OWNER_ID, centre)
                .set(PERSON.CREATED_AT, Instant.EPOCH)
                .set(PERSON.CHANGED_AT, Instant.EPOCH)
                .set(PERSON.DISPLAY_NAME, "Sacha Exemple (fictif)")
                .set(PERSON.EMAIL, person + "@exemple.test")
                .set(PERSON.PHONE, "p" + person)
                .set(PERSON.RAW_TEXT, "r" + person)
                .set(PERSON.ACCOUNT_ID, own)
                .execute();
        db.insertInto(MANDATE)
                .set(MANDATE.ID, UUID.randomUUID())
                .set(MANDATE.CREATED_AT, Instant.EPOCH)
                .set(MANDATE.CHANGED_AT, Instant.EPOCH)
                .set(MANDATE.PERSON_ID, person)
                .set(MANDATE.ORGANISATION_ID, federation)
                .set(MANDATE.FUNCTION, "f" + person)
                .set(MANDATE.FROM_PRECISION, "UNKNOWN")
                .set(MANDATE.TO_PRECISION, "UNKNOWN")
                .execute();
    }
}
