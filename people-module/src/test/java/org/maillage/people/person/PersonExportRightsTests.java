package org.maillage.people.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.maillage.people.Desk;
import org.maillage.people.PeopleTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.nio.file.Files;
import java.nio.file.Path;

/** Who is given which files, and what remains of it. */
@PeopleTest
class PersonExportRightsTests extends PersonExportScene {

    @Autowired Desk desk;
    @Autowired JdbcClient sql;

    @Test
    void thePageOffersItWithWhatIsChosen() {
        var page = desk.open("/admin/people/persons?q=" + mark + "&sort=-name");

        assertThat(page.html().select(".list-export button[name=export]").eachAttr("value"))
                .contains("xlsx", "csv", "csvcomma");
        assertThat(page.html().select(".list-export input[name=q]").val()).isEqualTo(mark);
        assertThat(page.html().select(".list-export input[name=sort]").val()).isEqualTo("-name");
    }

    @Test
    void whoMaySeeOneOrganisationExportsThatOne() throws Exception {
        grants.onlyIn(ours);

        assertThat(csv(export("csv"), ';')).hasSize(2);
    }

    @Test
    void whoMaySeeNothingExportsNothing() throws Exception {
        grants.onlyIn();

        assertThat(export("csv").getStatus()).isEqualTo(404);
    }

    @Test
    void whoExportedHowManyOfWhatIsKeptButNotWhatWasSearched() throws Exception {
        export("csv");

        var changes =
                sql.sql(
                                """
                                select changes::text from platform.audit_entry
                                where subject_type = 'platform.export' order by recorded_at desc limit 1
                                """)
                        .query(String.class)
                        .single();
        assertThat(changes)
                .contains("people.person.list", "\"after\": 3", "\"csv\"", "withheld")
                .doesNotContain(mark);
    }

    @Test
    void anUnknownFormatIsNotFound() throws Exception {
        assertThat(export("exe").getStatus()).isEqualTo(404);
    }

    @Test
    void leavesNoFileBehind() throws Exception {
        var folder = Path.of(System.getProperty("java.io.tmpdir"));
        var own = "maillage-export-" + ProcessHandle.current().pid() + "-";
        export("csv");

        try (var files = Files.list(folder)) {
            assertThat(files.filter(f -> f.getFileName().toString().startsWith(own))).isEmpty();
        }
    }
}
