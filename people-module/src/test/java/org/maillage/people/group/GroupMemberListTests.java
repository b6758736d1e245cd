package org.maillage.people.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.people.db.Tables.PERSON;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maillage.people.Desk;
import org.maillage.people.Grants;
import org.maillage.people.Organisations;
import org.maillage.people.PeopleTest;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** The members of a group as a list and as files. Who sees which field of them is compared by {@code DirectoryOutputsTests}. */
@PeopleTest
class GroupMemberListTests {

    @Autowired Desk desk;
    @Autowired Grants grants;
    @Autowired Organisations organisations;
    @Autowired DSLContext db;
    private @Nullable GroupScene scene;
    private String list = "";

    @BeforeEach
    void aGroupOfThree() {
        grants.everywhere();
        scene = new GroupScene(desk, organisations, db);
        String page = scene().created(Map.of());
        list = page + "/members";
        var sacha = scene().person("Sacha Exemple", scene().owner);
        scene().member(page, sacha, Map.of("function", "SECRETARY", "describedAs", "référent"));
        scene().member(page, sacha, Map.of("function", "MEMBER"));
        scene().member(page, scene().person("Noa Exemple", scene().owner), Map.of());
        scene().member(page, scene().person("Lou Jadis", scene().owner), Map.of("to", "2018"));
        db.update(PERSON)
                .set(PERSON.EMAIL, "sacha@exemple.test")
                .where(PERSON.ID.eq(sacha.value()))
                .execute();
    }

    private GroupScene scene() {
        return Objects.requireNonNull(scene);
    }

    @Test
    void namesEachMemberOfTodayOnce() {
        var rows = desk.open(list).html().select("tbody tr").eachText();

        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst()).startsWith("Noa Exemple");
        assertThat(rows.getLast())
                .startsWith("Sacha Exemple")
                .contains("Membre", "Secrétariat", "sacha@exemple.test");
    }

    @Test
    void goesIntoFilesAsItIsNarrowed() {
        var csv = desk.open(list + "?function=SECRETARY&export=csv").html().text();

        assertThat(csv)
                .contains("Fonction dans le groupe", "Sacha Exemple", "Secrétariat", "référent")
                .contains("sacha@exemple.test")
                .doesNotContain("Noa", "Lou");
        assertThat(desk.open(list + "?export=csv").html().text()).contains("Noa", "Sacha");
    }

    @Test
    void goesIntoAnAddressBook() {
        assertThat(desk.open(list + "?export=vcard3").html().text())
                .contains("BEGIN:VCARD", "FN:Sacha Exemple", "sacha@exemple.test", "FN:Noa Exemple")
                .doesNotContain("Jadis");
    }

    @Test
    void isHiddenFromThoseWhoDoNotReadTheGroup() {
        grants.onlyIn(UUID.randomUUID());

        assertThat(desk.open(list).status()).isEqualTo(404);
        assertThat(desk.open(list + "?export=csv").status()).isEqualTo(404);
    }
}
