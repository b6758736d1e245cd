package org.maillage.people.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.people.account.ApiAnswers.isProblem;
import static org.maillage.people.account.ApiClient.ORGANISATIONS;
import static org.maillage.people.account.ApiClient.PERSONS;
import static org.maillage.people.db.Tables.ACCREDITATION;
import static org.maillage.people.db.Tables.FORMER_NAME;
import static org.maillage.people.db.Tables.MANDATE;
import static org.maillage.people.db.Tables.MEMBERSHIP;
import static org.maillage.people.db.Tables.ORGANISATION;
import static org.maillage.people.db.Tables.PERSON;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maillage.people.rights.Role;
import org.maillage.platform.id.UuidV7;
import org.maillagetools.testkit.Browser;
import org.maillagetools.testkit.crawl.Route;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;

/** What programs read, and of whom. */
@AccountTest
class ApiReadingTests {

    private static final String API = "/api/v1/people";
    private static final String LIST = API + "/organisations";

    @Autowired Staff staff;
    @Autowired ApiClient api;
    @Autowired DSLContext dsl;
    @Autowired List<RequestMappingInfoHandlerMapping> mappings;

    UUID federation;
    UUID centre;
    UUID elsewhere;
    String mark;
    Browser editor;

    @BeforeEach
    void aFederationWithACentreAndAnother() throws Exception {
        mark = UUID.randomUUID().toString();
        federation = organisation("Fédération " + mark);
        centre = organisation("Centre " + mark);
        elsewhere = organisation("Ailleurs " + mark);
        join(centre, federation, LocalDate.of(2015, 1, 1), null);
        editor = staff.signedIn(staff.with(Role.READER, null));
    }

    @Test
    void organisationsAreSearchedNarrowedAndTurnedOverPageByPage() throws Exception {
        var token = ApiClient.token(editor, "Site", ORGANISATIONS);
        for (int i = 0; i < 60; i++) {
            organisation("Suite %02d %s".formatted(i, mark));
        }

        var names = new ArrayList<String>();
        String next = LIST + "?q=" + mark;
        int pages = 0;
        while (next != null) {
            var page = json(next, token);
            page.get("items").forEach(item -> names.add(item.get("name").asString()));
            next = page.get("next").isNull() ? null : page.get("next").asString();
            pages++;
        }
        assertThat(pages).isEqualTo(2);
        assertThat(names).hasSize(63).doesNotHaveDuplicates().isSorted();
        assertThat(json(LIST + "?type=CAF&q=" + mark, token).get("items")).isEmpty();
        assertThat(json(LIST + "?type=COMMUNITY_CENTRE&q=Ailleurs+" + mark, token).get("items"))
                .hasSize(1);
    }

    @Test
    void whatCannotBeMeantIsRefusedInWordsForPrograms() throws Exception {
        var token = ApiClient.token(editor, "Site", ORGANISATIONS);

        for (var path :
                List.of(
                        LIST + "?regoin=Bretagne",
                        LIST + "?after=nothing",
                        LIST + "/" + centre + "?on=31/02/2020",
                        API + "/memberships?on=hier",
                        API + "/memberships?after=1",
                        API + "/open-data/lamednum.csv?regoin=Bretagne",
                        LIST + "?q=%00")) {
            isProblem(api.get(path, token), 400);
        }
        assertThat(api.get(LIST + "?regoin=Bretagne", token).body()).contains("region");
        isProblem(api.get(LIST + "/" + UUID.randomUUID(), token), 404);
        isProblem(api.get(LIST + "/x", token), 404);
        isProblem(api.get("/api/v1/nothing", token), 404);
        isProblem(api.getAt(api.port(), "/api/v1/nothing"), 401);
    }

    @Test
    void anOrganisationIsToldAsItWasOnADay() throws Exception {
        var token = ApiClient.token(editor, "Site", ORGANISATIONS);
        var former = organisation("Ancienne fédération " + mark);
        join(centre, former, LocalDate.of(2010, 1, 1), LocalDate.of(2014, 12, 31));
        accredit(centre, LocalDate.of(2018, 1, 1), LocalDate.of(2021, 12, 31));
        dsl.insertInto(FORMER_NAME)
                .set(FORMER_NAME.ID, UuidV7.next())
                .set(FORMER_NAME.ORGANISATION_ID, centre)
                .set(FORMER_NAME.NAME, "Foyer " + mark)
                .set(FORMER_NAME.UNTIL_DATE, LocalDate.of(2016, 6, 30))
                .set(FORMER_NAME.UNTIL_PRECISION, "DAY")
                .set(FORMER_NAME.CREATED_AT, Instant.EPOCH)
                .set(FORMER_NAME.CHANGED_AT, Instant.EPOCH)
                .execute();

        var then = json(LIST + "/" + centre + "?on=2012-05-01", token);
        assertThat(then.get("name").asString()).isEqualTo("Foyer " + mark);
        assertThat(then.get("memberOf").get(0).get("parent").asString())
                .isEqualTo(former.toString());
        assertThat(then.get("accreditations")).isEmpty();

        var later = json(LIST + "/" + centre + "?on=2020-05-01", token);
        assertThat(later.get("name").asString()).isEqualTo("Centre " + mark);
        assertThat(later.get("memberOf").get(0).get("parent").asString())
                .isEqualTo(federation.toString());
        assertThat(later.get("accreditations").get(0).get("period").get("to").asString())
                .isEqualTo("2021-12-31");

        assertThat(children(API + "/memberships?on=2012-05-01&parent=" + former, token))
                .containsExactly(centre.toString());
        assertThat(children(API + "/memberships?on=2020-05-01&parent=" + former, token)).isEmpty();
    }

    @Test
    void aTokenOfOneOrganisationReachesItAndThoseBelow() throws Exception {
        person(centre, "Camille du centre " + mark);
        person(elsewhere, "Camille d’ailleurs " + mark);
        accredit(centre, null, null);
        accredit(elsewhere, null, null);
        var token = ApiClient.tokenIn(editor, federation, ORGANISATIONS, PERSONS);
        var everywhere = ApiClient.token(editor, "Tout", ORGANISATIONS, PERSONS);

        assertThat(names(token)).containsExactly("Centre " + mark, "Fédération " + mark);
        assertThat(names(everywhere)).hasSize(3);
        assertThat(api.status(LIST + "/" + centre, token)).isEqualTo(200);
        assertThat(api.status(LIST + "/" + elsewhere, token)).isEqualTo(404);
        assertThat(api.status(LIST + "/" + elsewhere, everywhere)).isEqualTo(200);
        assertThat(api.get(LIST + "/" + centre + "/persons", token).body())
                .contains("Camille du centre " + mark)
                .doesNotContain("@", "06 00");
        assertThat(api.status(LIST + "/" + elsewhere + "/persons", token)).isEqualTo(404);
        assertThat(organisationsOf(API + "/accreditations", token)).containsOnly(centre.toString());
        assertThat(api.get(API + "/open-data/structures.json?q=" + mark, token).body())
                .doesNotContain(elsewhere.toString());
        assertThat(api.get(API + "/open-data/lamednum.csv?q=" + mark, token).statusCode())
                .isEqualTo(200);

        dsl.deleteFrom(MEMBERSHIP).where(MEMBERSHIP.CHILD_ID.eq(centre)).execute();
        assertThat(names(token)).as("it has left").containsExactly("Fédération " + mark);
    }

    @Test
    void aTokenReachesNoFurtherThanItsHolder() throws Exception {
        var theirs = staff.signedIn(staff.with(Role.EDITOR, federation));
        var token = ApiClient.token(theirs, "Site", ORGANISATIONS);

        assertThat(names(token)).containsExactly("Centre " + mark, "Fédération " + mark);
        assertThat(api.status(LIST + "/" + elsewhere, token)).isEqualTo(404);
        assertThat(
                        ApiClient.ask(
                                        theirs,
                                        "Trop loin",
                                        elsewhere,
                                        Staff.PASSWORD,
                                        "YEAR",
                                        ORGANISATIONS)
                                .statusCode())
                .isEqualTo(422);
    }

    @Test
    void openDataIsToldAsOnThePages() throws Exception {
        var token = ApiClient.token(editor, "Site", ORGANISATIONS);
        var json = json(API + "/open-data/structures.json?q=" + mark, token);
        var csv = api.get(API + "/open-data/lamednum.csv?q=" + mark, token);

        assertThat(json.isArray()).isTrue();
        assertThat(json).hasSize(3);
        assertThat(csv.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
        assertThat(csv.body()).startsWith("id,");
    }

    @Test
    void theDescriptionKnowsEveryRouteAndNoOther() throws Exception {
        var description = ApiClient.json(api.getAt(api.port(), API + "/openapi.json"));
        var described = new TreeSet<String>();
        description.get("paths").propertyNames().forEach(path -> described.add(API + path));
        var routes = new TreeSet<String>();
        Route.of(mappings).stream()
                .map(route -> route.pattern().getPatternString())
                .filter(pattern -> pattern.startsWith("/api/"))
                .forEach(routes::add);

        assertThat(described).containsExactlyElementsOf(routes);
        assertThat(description.get("openapi").asString()).isEqualTo("3.1.0");
    }

    private List<String> names(String token) throws Exception {
        var names = new ArrayList<String>();
        json(LIST + "?q=" + mark, token)
                .get("items")
                .forEach(item -> names.add(item.get("name").asString()));
        return names;
    }

    private List<String> children(String path, String token) throws Exception {
        return each(path, token, "child");
    }

    private List<String> organisationsOf(String path, String token) throws Exception {
        return each(path, token, "organisation");
    }

    private List<String> each(String path, String token, String name) throws Exception {
        var all = new ArrayList<String>();
        json(path, token).get("items").forEach(item -> all.add(item.get(name).asString()));
        return all;
    }

    private JsonNode json(String path, String token) throws Exception {
        var answer = api.get(path, token);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return ApiClient.json(answer);
    }

    private UUID organisation(String name) {
        var id = UuidV7.next();
        dsl.insertInto(ORGANISATION)
                .set(ORGANISATION.ID, id)
                .set(ORGANISATION.OWNER_ID, id)
                .set(ORGANISATION.CREATED_AT, Instant.EPOCH)
                .set(ORGANISATION.CHANGED_AT, Instant.EPOCH)
                .set(ORGANISATION.TYPE, "COMMUNITY_CENTRE")
                .set(ORGANISATION.NAME, name)
                .execute();
        return id;
    }

    private void join(UUID child, UUID parent, @Nullable LocalDate from, @Nullable LocalDate to) {
        dsl.insertInto(MEMBERSHIP)
                .set(MEMBERSHIP.ID, UuidV7.next())
                .set(MEMBERSHIP.CREATED_AT, Instant.EPOCH)
                .set(MEMBERSHIP.CHANGED_AT, Instant.EPOCH)
                .set(MEMBERSHIP.CHILD_ID, child)
                .set(MEMBERSHIP.PARENT_ID, parent)
                .set(MEMBERSHIP.FROM_DATE, from)
                .set(MEMBERSHIP.FROM_PRECISION, from == null ? "UNKNOWN" : "DAY")
                .set(MEMBERSHIP.TO_DATE, to)
                .set(MEMBERSHIP.TO_PRECISION, to == null ? "UNKNOWN" : "DAY")
                .execute();
    }

    private void accredit(UUID organisation, @Nullable LocalDate from, @Nullable LocalDate to) {
        dsl.insertInto(ACCREDITATION)
                .set(ACCREDITATION.ID, UuidV7.next())
                .set(ACCREDITATION.CREATED_AT, Instant.EPOCH)
                .set(ACCREDITATION.CHANGED_AT, Instant.EPOCH)
                .set(ACCREDITATION.ORGANISATION_ID, organisation)
                .set(ACCREDITATION.KIND, "COMMUNITY_CENTRE")
                .set(ACCREDITATION.FROM_DATE, from)
                .set(ACCREDITATION.FROM_PRECISION, from == null ? "UNKNOWN" : "DAY")
                .set(ACCREDITATION.TO_DATE, to)
                .set(ACCREDITATION.TO_PRECISION, to == null ? "UNKNOWN" : "DAY")
                .set(ACCREDITATION.PROJECT_FROM_PRECISION, "UNKNOWN")
                .set(ACCREDITATION.PROJECT_TO_PRECISION, "UNKNOWN")
                .execute();
    }

    private void person(UUID organisation, String name) {
        var id = UuidV7.next();
        dsl.insertInto(PERSON)
                .set(PERSON.ID, id)
                .set(PERSON.OWNER_ID, organisation)
                .set(PERSON.CREATED_AT, Instant.EPOCH)
                .set(PERSON.CHANGED_AT, Instant.EPOCH)
                .set(PERSON.DISPLAY_NAME, name)
                .set(PERSON.EMAIL, "camille@exemple.test")
                .set(PERSON.PHONE, "06 00 00 00 00")
                .execute();
        dsl.insertInto(MANDATE)
                .set(MANDATE.ID, UuidV7.next())
                .set(MANDATE.CREATED_AT, Instant.EPOCH)
                .set(MANDATE.CHANGED_AT, Instant.EPOCH)
                .set(MANDATE.PERSON_ID, id)
                .set(MANDATE.ORGANISATION_ID, organisation)
                .set(MANDATE.STANDARD_FUNCTION, "DIRECTOR")
                .set(MANDATE.FROM_PRECISION, "UNKNOWN")
                .set(MANDATE.TO_PRECISION, "UNKNOWN")
                .execute();
    }
}
