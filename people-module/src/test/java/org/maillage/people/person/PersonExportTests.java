package org.maillage.people.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.people.db.Tables.MANDATE;
import static org.maillage.people.db.Tables.ORGANISATION;
import static org.maillage.people.db.Tables.PERSON;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maillage.people.Desk;
import org.maillage.people.Grants;
import org.maillage.people.PeopleTest;
import org.maillage.platform.actor.Actor;
import org.maillage.platform.actor.HasActor;
import org.maillage.platform.id.UuidV7;
import org.maillage.platform.transfer.export.FormulaMark;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

@PeopleTest
class PersonExportTests {

    private static final Instant NOW = Instant.parse("2026-01-05T08:00:00Z");

    @Autowired Desk desk;
    @Autowired Grants grants;
    @Autowired DSLContext db;
    @Autowired JdbcClient sql;
    @Autowired MockMvc mvc;

    /** In no other name. */
    private String mark = "";

    private UUID ours;
    private UUID theirs;

    record Principal(Actor.AccountHolder actor) implements HasActor {}

    @BeforeEach
    void persons() {
        grants.everywhere();
        mark = "zz" + UUID.randomUUID().toString().substring(0, 8);
        ours = organisation();
        theirs = organisation();
        person(ours, "Élodie", "+33 1 99 00 00 00");
        person(ours, "=HYPERLINK(\"http://exemple.test\")", "0199000000");
        person(theirs, "Aline; \"dite\" Lili", null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"csv|;", "csvcomma|,"})
    void everyRowOfTheFilteredListAndNoOtherInItsOrder(String format, String separator)
            throws Exception {
        person(ours, "Autre " + UUID.randomUUID(), null, "");

        var answer = export(format);

        assertThat(answer.getContentType()).isEqualTo("text/csv;charset=UTF-8");
        assertThat(answer.getHeader("Content-Disposition"))
                .matches("attachment; filename=\"?.*personnes-\\d{4}-\\d\\d-\\d\\d\\.csv.*");
        var rows = csv(answer, separator.charAt(0));
        assertThat(rows.stream().map(row -> FormulaMark.remove(row.getField("Nom"))))
                .containsExactly(
                        "=HYPERLINK(\"http://exemple.test\") " + mark,
                        "Aline; \"dite\" Lili " + mark,
                        "Élodie " + mark);
        assertThat(rows.getFirst().getField("Nom")).startsWith("'=");
        assertThat(rows.stream().map(row -> FormulaMark.remove(row.getField("Téléphone"))))
                .containsExactly("0199000000", "", "+33 1 99 00 00 00");
    }

    @Test
    void aWorkbookHoldsTextsAndNoFormula() throws Exception {
        var answer = export("xlsx");

        try (var book =
                        new ReadableWorkbook(
                                new ByteArrayInputStream(answer.getContentAsByteArray()));
                var rows = book.getFirstSheet().openStream()) {
            var cells = rows.map(row -> row.getCellText(0)).toList();
            assertThat(cells)
                    .containsExactly(
                            "Nom",
                            "=HYPERLINK(\"http://exemple.test\") " + mark,
                            "Aline; \"dite\" Lili " + mark,
                            "Élodie " + mark);
        }
        try (var book =
                        new ReadableWorkbook(
                                new ByteArrayInputStream(answer.getContentAsByteArray()));
                var rows = book.getFirstSheet().openStream()) {
            assertThat(rows.flatMap(Row::stream))
                    .allSatisfy(
                            cell -> assertThat(cell == null || cell.getFormula() == null).isTrue());
        }
    }

    @Test
    void vCardsOfTheFilteredListAndOfOne() throws Exception {
        var list = export("vcard4");
        assertThat(list.getContentType()).isEqualTo("text/vcard;charset=UTF-8");
        assertThat(list.getContentAsString(StandardCharsets.UTF_8))
                .contains("VERSION:4.0", "FN:Élodie " + mark)
                .containsPattern("(?s)(BEGIN:VCARD.*){3}");

        var id =
                db.select(PERSON.ID)
                        .from(PERSON)
                        .where(PERSON.DISPLAY_NAME.eq("Élodie " + mark))
                        .fetchSingle()
                        .value1();
        mandate(id);
        var one = get("/admin/people/persons/" + id + "/card", "vcard3");
        assertThat(one.getContentAsString(StandardCharsets.UTF_8))
                .containsOnlyOnce("BEGIN:VCARD")
                .contains("VERSION:3.0", "FN:Élodie " + mark, "+33 1 99 00 00 00")
                .contains("TITLE:Présidente élue", "ROLE:Présidence", "ORG:Centre " + theirs);
        grants.onlyIn(theirs);
        assertThat(get("/admin/people/persons/" + id + "/card", "vcard3").getStatus())
                .isEqualTo(404);
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

    @Test
    void thePageOffersItWithWhatIsChosen() {
        var page = desk.open("/admin/people/persons?q=" + mark + "&sort=-name");

        assertThat(page.html().select(".list-export button[name=export]").eachAttr("value"))
                .contains("xlsx", "csv", "csvcomma");
        assertThat(page.html().select(".list-export input[name=q]").val()).isEqualTo(mark);
        assertThat(page.html().select(".list-export input[name=sort]").val()).isEqualTo("-name");
    }

    private MockHttpServletResponse export(String format) throws Exception {
        return get("/admin/people/persons", format);
    }

    private MockHttpServletResponse get(String path, String format) throws Exception {
        var holder = new Actor.AccountHolder(UUID.randomUUID(), "Camille Exemple (fictif)");
        return mvc.perform(
                        MockMvcRequestBuilders.get(path)
                                .param("q", mark)
                                .param("export", format)
                                .locale(Locale.FRANCE)
                                .with(
                                        authentication(
                                                new TestingAuthenticationToken(
                                                        new Principal(holder), null, List.of()))))
                .andReturn()
                .getResponse();
    }

    private static List<NamedCsvRecord> csv(MockHttpServletResponse answer, char separator)
            throws Exception {
        var text = answer.getContentAsString(StandardCharsets.UTF_8);
        assertThat(text).startsWith("\ufeff");
        return CsvReader.builder()
                .fieldSeparator(separator)
                .ofNamedCsvRecord(text.substring(1))
                .stream()
                .toList();
    }

    private void person(UUID owner, String name, @Nullable String phone) {
        person(owner, name, phone, " " + mark);
    }

    private void person(UUID owner, String name, @Nullable String phone, String ending) {
        db.insertInto(PERSON)
                .set(PERSON.ID, UuidV7.next())
                .set(PERSON.OWNER_ID, owner)
                .set(PERSON.CREATED_AT, NOW)
                .set(PERSON.CHANGED_AT, NOW)
                .set(PERSON.DISPLAY_NAME, name + ending)
                .set(PERSON.PHONE, phone)
                .execute();
    }

    private void mandate(UUID person) {
        db.insertInto(MANDATE)
                .set(MANDATE.ID, UuidV7.next())
                .set(MANDATE.CREATED_AT, NOW)
                .set(MANDATE.CHANGED_AT, NOW)
                .set(MANDATE.PERSON_ID, person)
                .set(MANDATE.ORGANISATION_ID, theirs)
                .set(MANDATE.FUNCTION, "Présidente élue")
                .set(MANDATE.STANDARD_FUNCTION, "PRESIDENT")
                .set(MANDATE.FROM_PRECISION, "UNKNOWN")
                .set(MANDATE.TO_PRECISION, "UNKNOWN")
                .execute();
    }

    private UUID organisation() {
        var id = UuidV7.next();
        db.insertInto(ORGANISATION)
                .set(ORGANISATION.ID, id)
                .set(ORGANISATION.OWNER_ID, id)
                .set(ORGANISATION.CREATED_AT, NOW)
                .set(ORGANISATION.CHANGED_AT, NOW)
                .set(ORGANISATION.TYPE, "COMMUNITY_CENTRE")
                .set(ORGANISATION.NAME, "Centre " + id + " (fictif)")
                .execute();
        return id;
    }
}
