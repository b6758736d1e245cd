package org.maillage.people.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.people.db.Tables.MANDATE;
import static org.maillage.people.db.Tables.PERSON;

import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maillage.people.PeopleTest;
import org.maillage.platform.id.UuidV7;
import org.maillage.platform.transfer.export.FormulaMark;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/** What stands in the files. */
@PeopleTest
class PersonExportTests extends PersonExportScene {

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
                .contains("TITLE:Présidente élue", "ROLE:Présidence")
                .contains("ORG:Centre d’ailleurs " + mark);
        grants.onlyIn(theirs);
        assertThat(get("/admin/people/persons/" + id + "/card", "vcard3").getStatus())
                .isEqualTo(404);
    }

    private void mandate(UUID person) {
        db.insertInto(MANDATE)
                .set(MANDATE.ID, UuidV7.next())
                .set(MANDATE.CREATED_AT, Instant.EPOCH)
                .set(MANDATE.CHANGED_AT, Instant.EPOCH)
                .set(MANDATE.PERSON_ID, person)
                .set(MANDATE.ORGANISATION_ID, theirs)
                .set(MANDATE.FUNCTION, "Présidente élue")
                .set(MANDATE.STANDARD_FUNCTION, "PRESIDENT")
                .set(MANDATE.FROM_PRECISION, "UNKNOWN")
                .set(MANDATE.TO_PRECISION, "UNKNOWN")
                .execute();
    }
}
