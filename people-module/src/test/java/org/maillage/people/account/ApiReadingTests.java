package org.maillage.people.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.people.account.ApiAnswers.isProblem;
import static org.maillage.people.account.ApiClient.API;
import static org.maillage.people.account.ApiClient.LIST;
import static org.maillage.people.account.ApiClient.ORGANISATIONS;
import static org.maillage.people.db.Tables.FORMER_NAME;

import org.junit.jupiter.api.Test;
import org.maillage.platform.id.UuidV7;
import org.maillagetools.testkit.crawl.Route;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;

/** What programs read. */
@AccountTest
class ApiReadingTests extends ApiRecordsScene {

    @Autowired List<RequestMappingInfoHandlerMapping> mappings;

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

        assertThat(each(API + "/memberships?on=2012-05-01&parent=" + former, token, "child"))
                .containsExactly(centre.toString());
        assertThat(each(API + "/memberships?on=2020-05-01&parent=" + former, token, "child"))
                .isEmpty();
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
}
