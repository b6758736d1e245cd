package org.maillage.people.visibility;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Who reads what has a visibility. Whoever adds a class here asks {@code PersonSight} in it and adds its output to
 * {@link DirectoryOutputsTests}, or says why nothing goes out.
 */
class DirectorySourcesTests {

    private static final Pattern READS =
            Pattern.compile(
                    "\\bPERSON\\s*\\.(?:EMAIL|PHONE|RAW_TEXT|SEARCH_TEXT|asterisk|fields)\\b"
                            + "|selectFrom\\(PERSON\\)"
                            + "|\\bMANDATE\\s*\\.(?:PERSON_ID|FUNCTION|STANDARD_FUNCTION)\\b"
                            + "|\\bGROUP_MEMBER\\s*\\.PERSON_ID\\b");

    /** They ask the policy. */
    private static final List<String> ASKING =
            List.of(
                    "access/Sight.java",
                    "api/OfficeApiQuery.java",
                    "group/GroupPageQuery.java",
                    "group/GroupReaders.java",
                    "group/GroupsAround.java",
                    "group/MemberListQuery.java",
                    "organisation/OrganisationPageQuery.java",
                    "person/PersonListQuery.java",
                    "person/PersonPageQuery.java",
                    "person/SeenPersons.java",
                    "rights/GrantMandates.java");

    /** For those who edit the record only, or nothing of it is shown. */
    private static final List<String> EDITING =
            List.of(
                    "group/GroupListQuery.java",
                    "group/GroupMembers.java",
                    "group/MembersOfToday.java",
                    "mandate/Mandates.java",
                    "person/PersonBulk.java",
                    "person/Persons.java",
                    "visibility/DirectoryRecords.java");

    @Test
    void nobodyElseReadsWhatHasAVisibility() throws IOException {
        var reading = new TreeSet<String>();
        var root = Path.of("src", "main", "java", "org", "maillage", "people");
        try (var files = Files.walk(root)) {
            for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                if (READS.matcher(Files.readString(file)).find()) {
                    reading.add(root.relativize(file).toString().replace('\\', '/'));
                }
            }
        }
        var known = new TreeSet<>(ASKING);
        known.addAll(EDITING);

        assertThat(reading).isEqualTo(known);
    }

    @Test
    void theseAskWhatMayBeSeen() throws IOException {
        for (var file : ASKING) {
            var source =
                    Files.readString(
                            Path.of("src", "main", "java", "org", "maillage", "people")
                                    .resolve(file));
            assertThat(source).as(file).containsAnyOf("Sight", "SeenPerson");
        }
    }
}
