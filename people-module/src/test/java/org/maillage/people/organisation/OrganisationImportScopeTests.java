package org.maillage.people.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.maillage.people.ImportTest;
import org.maillage.platform.actor.AccessRefused;
import org.springframework.beans.factory.annotation.Autowired;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** An import reaches as far as the right of whoever imports. */
@ImportTest
class OrganisationImportScopeTests extends OrganisationImportScene {

    @Autowired Organisations organisations;

    @Test
    void aRowAboutAnOrganisationOfOthersIsRefused() {
        var theirs = given.named("Autrui " + mark);
        grants.onlyIn(owner);

        var page = checked(HEADERS + "Autrui %1$s;EVS;;;;;\nÀ nous %1$s;;;;;;\n".formatted(mark));
        assertThat(page.text("main"))
                .contains("1 ligne est prête", "où vous n’avez pas le droit de modifier");
        uploads.run(page);

        assertThat(only("À nous " + mark).ownerId()).isEqualTo(owner);
        assertThat(organisations.get(theirs).version()).isEqualTo(1);
    }

    /** Between the dry run and the import somebody else has made the organisation that the row means. */
    @Test
    void theScopeIsAskedAgainWhenTheRowIsWritten() {
        grants.onlyIn(owner);
        var page = checked(HEADERS + "Plus tard %s;EVS;;;;;\n".formatted(mark));
        var theirs = given.named("Plus tard " + mark);

        var done = uploads.run(page);

        assertThat(done.text("main"))
                .contains("aucune fiche créée", "1 ligne est à corriger", "n’avez pas le droit");
        assertThat(organisations.get(theirs).version()).isEqualTo(1);
        assertThat(named("Plus tard " + mark)).hasSize(1);
    }

    @Test
    void needsTheRightForTheOrganisationThatIsToOwn() {
        var other = given.named("Ailleurs " + mark).value();
        grants.onlyIn(owner);

        assertThatThrownBy(() ->
                        uploads.take(target, other, "Nom\nUn".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(AccessRefused.class);
        var page = desk.open(OrganisationImport.PATH);
        assertThat(page.html().select("#owner option[value=" + owner + "]")).hasSize(1);
        assertThat(page.html().select("#owner option[value=" + other + "]")).isEmpty();
        var refused = desk.submit(OrganisationImport.PATH, Map.of("owner", other.toString()));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#owner-error")).isNotBlank();
        assertThat(refused.text("#upload-error")).isNotBlank();
        grants.onlyIn();
        assertThat(desk.open(OrganisationImport.PATH).status()).isEqualTo(404);
    }
}
