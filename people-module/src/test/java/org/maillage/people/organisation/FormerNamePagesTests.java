package org.maillage.people.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.maillage.people.Desk;
import org.maillage.people.Grants;
import org.maillage.people.PeopleTest;
import org.maillage.people.Records;
import org.maillage.people.db.Routines;
import org.maillage.people.published.OrganisationCardChanged;
import org.maillage.people.published.OrganisationId;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

@PeopleTest
class FormerNamePagesTests {

    @Autowired Desk desk;
    @Autowired Grants grants;
    @Autowired Records records;
    @Autowired org.maillage.people.Organisations organisations;
    @Autowired DSLContext db;

    private OrganisationId union = OrganisationId.next();
    private String page = "";
    private String mark = "";

    @BeforeEach
    void aUnion() {
        grants.everywhere();
        mark = UUID.randomUUID().toString();
        union = organisations.named("Union ancienne " + mark);
        page = org.maillage.people.Organisations.page(union);
    }

    @Test
    void keepsTheFormerNameWithItsLastDayAndSource() {
        rename("Union nouvelle " + mark, "2019", "Assemblée (fictive)");

        var shown = desk.open(page);
        assertThat(shown.heading()).isEqualTo("Union nouvelle " + mark);
        assertThat(shown.text(".facts"))
                .contains("Union ancienne " + mark, "jusqu’à 2019", "Assemblée (fictive)");
        assertThat(desk.open(page + "/history").text("main"))
                .contains("Structure renommée", "Ancien nom ajouté");
        assertThat(records.of(OrganisationCardChanged.class))
                .filteredOn(card -> card.organisation().equals(union))
                .extracting(OrganisationCardChanged::displayName)
                .containsExactly("Union nouvelle " + mark);
    }

    @Test
    void findsItByEachOfItsNames() {
        rename("Union nouvelle " + mark, "", "");
        assertThat(found("ancienne")).contains("Union nouvelle " + mark);

        add("Union primitive " + mark, "1990");
        assertThat(found("primitive")).contains("Union nouvelle " + mark);

        desk.submit(desk.open(edit("primitive")), 1, Map.of());
        assertThat(found("primitive")).doesNotContain("Union nouvelle " + mark);
        assertThat(found("ancienne")).contains("Union nouvelle " + mark);
    }

    @Test
    void knowsWhatItWasCalledOnAPastDay() {
        add("Union primitive " + mark, "1990");
        rename("Union nouvelle " + mark, "30/06/2019", "");
        add("Union sans date " + mark, "");

        assertThat(nameOn("1990-12-31")).isEqualTo("Union primitive " + mark);
        assertThat(nameOn("1991-01-01")).isEqualTo("Union ancienne " + mark);
        assertThat(nameOn("2019-06-30")).isEqualTo("Union ancienne " + mark);
        assertThat(nameOn("2019-07-01")).isEqualTo("Union nouvelle " + mark);
    }

    @Test
    void correctsAFormerName() {
        add("Union primitve " + mark, "1990");
        var form = edit("primitve");
        var mine = desk.open(form);
        desk.submit(form, Map.of("formerName", "Union primitive " + mark));

        assertThat(desk.open(page).text(".facts")).contains("Union primitive");
        var conflict = desk.submit(mine, 0, Map.of("formerName", "Union première " + mark));
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.text("main")).contains("Union primitive", "Union première");
        assertThat(desk.submit(conflict, 0, Map.of()).status()).isEqualTo(303);
        assertThat(found("première")).contains("Union ancienne");
    }

    @Test
    void renamesNothingThatSomebodyElseHasChanged() {
        var mine = desk.open(page + "/name");
        rename("Union des autres " + mark, "2019", "");

        var conflict = desk.submit(mine, 0, Map.of("name", "Union à moi " + mark));
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.text("main")).contains("Union des autres", "Union à moi");
        assertThat(desk.open(page).heading()).isEqualTo("Union des autres " + mark);
    }

    @ParameterizedTest
    @CsvSource({"name, ''", "until, 31/02/2021", "name, same"})
    void saysBesideTheFieldWhatCannotBe(String field, String typed) {
        var refused =
                desk.submit(
                        page + "/name",
                        Desk.fields(
                                "name",
                                "Autre",
                                field,
                                typed.equals("same") ? "Union ancienne " + mark : typed));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#" + field + "-error")).isNotBlank();
        assertThat(desk.submit(page + "/former-names/new", Map.of("until", "2019")).status())
                .isEqualTo(422);
    }

    @Test
    void isHiddenFromOtherOrganisations() {
        add("Union primitive " + mark, "1990");
        var path = edit("primitive");
        var form = desk.open(path);
        var name = desk.open(page + "/name");
        grants.onlyIn(UUID.randomUUID());

        assertThat(desk.open(path).status()).isEqualTo(404);
        assertThat(desk.open(page + "/name").status()).isEqualTo(404);
        assertThat(desk.open(page + "/former-names/new").status()).isEqualTo(404);
        assertThat(desk.submit(form, 0, Map.of()).status()).isEqualTo(404);
        assertThat(desk.submit(form, 1, Map.of()).status()).isEqualTo(404);
        assertThat(desk.submit(name, 0, Map.of("name", "Prise")).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @MethodSource("org.maillage.people.HostileTexts#shortOnes")
    void showsHostileTextsUnharmed(String text) {
        add(text, "1990");

        assertThat(desk.open(page).html().select("script:not([src]), main img")).isEmpty();
        assertThat(desk.open(edit(text)).value("formerName")).isEqualTo(text);
    }

    private void rename(String name, String until, String source) {
        var saved =
                desk.submit(page + "/name", Map.of("name", name, "until", until, "source", source));
        assertThat(saved.status()).as(saved.text("main")).isEqualTo(303);
    }

    private void add(String name, String until) {
        var saved =
                desk.submit(page + "/former-names/new", Map.of("formerName", name, "until", until));
        assertThat(saved.status()).as(saved.text("main")).isEqualTo(303);
    }

    private String edit(String name) {
        return desk.open(page).html().select("main a[href*=/former-names/]").stream()
                .filter(link -> link.wholeText().contains(name))
                .map(link -> link.attr("href"))
                .findFirst()
                .orElseThrow();
    }

    private String nameOn(String day) {
        return db.select(Routines.nameOn(union.value(), LocalDate.parse(day)))
                .fetchSingle(row -> row.value1());
    }

    private String found(String word) {
        return desk.open("/admin/people/organisations?q=" + word + "+" + mark).text("tbody");
    }
}
