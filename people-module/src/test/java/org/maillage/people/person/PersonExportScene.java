package org.maillage.people.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.people.db.Tables.PERSON;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.maillage.people.Grants;
import org.maillage.people.Organisations;
import org.maillage.platform.actor.Actor;
import org.maillage.platform.actor.HasActor;
import org.maillage.platform.id.UuidV7;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Three persons of two organisations, and files of them. */
abstract class PersonExportScene {

    @Autowired Grants grants;
    @Autowired Organisations organisations;
    @Autowired DSLContext db;
    @Autowired MockMvc mvc;

    /** In no other name. */
    String mark = "";

    UUID ours;
    UUID theirs;

    private record Principal(Actor.AccountHolder actor) implements HasActor {}

    @BeforeEach
    void persons() {
        grants.everywhere();
        mark = "zz" + UUID.randomUUID().toString().substring(0, 8);
        ours = organisations.named("Centre (fictif)").value();
        theirs = organisations.named("Centre d’ailleurs " + mark).value();
        person(ours, "Élodie", "+33 1 99 00 00 00");
        person(ours, "=HYPERLINK(\"http://exemple.test\")", "0199000000");
        person(theirs, "Aline; \"dite\" Lili", null);
    }

    MockHttpServletResponse export(String format) throws Exception {
        return get("/admin/people/persons", format);
    }

    MockHttpServletResponse get(String path, String format) throws Exception {
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

    static List<NamedCsvRecord> csv(MockHttpServletResponse answer, char separator)
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

    void person(UUID owner, String name, @Nullable String phone, String ending) {
        db.insertInto(PERSON)
                .set(PERSON.ID, UuidV7.next())
                .set(PERSON.OWNER_ID, owner)
                .set(PERSON.CREATED_AT, Instant.EPOCH)
                .set(PERSON.CHANGED_AT, Instant.EPOCH)
                .set(PERSON.DISPLAY_NAME, name + ending)
                .set(PERSON.PHONE, phone)
                .execute();
    }
}
