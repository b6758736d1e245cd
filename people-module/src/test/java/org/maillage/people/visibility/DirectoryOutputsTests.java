package org.maillage.people.visibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.people.db.Tables.GROUP_MEMBER;
import static org.maillage.people.db.Tables.MANDATE;
import static org.maillage.people.db.Tables.PERSON;
import static org.maillage.people.db.Tables.WORKING_GROUP;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maillage.people.Desk;
import org.maillage.people.Grants;
import org.maillage.people.Organisations;
import org.maillage.people.PeopleTest;
import org.maillage.people.Records;
import org.maillage.people.access.PersonField;
import org.maillage.people.access.Visibility;
import org.maillage.people.published.OrganisationId;
import org.maillage.people.published.OrganisationType;
import org.maillage.people.published.PersonCardChanged;
import org.maillage.people.published.PersonId;
import org.maillage.platform.actor.Actor;
import org.maillage.platform.actor.HasActor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipFile;

/**
 * Whoever may not see a field finds it nowhere, neither by reading nor by searching; whoever may finds it wherever it belongs. Every output
 * of persons stands here: {@link DirectorySourcesTests} fails when another class reads what has a visibility.
 */
@PeopleTest
class DirectoryOutputsTests {

    private static final String PERSONS = "/admin/people/persons";
    private static final List<String> FORMATS = List.of("csv", "xlsx", "vcard3", "vcard4");

    @Autowired Desk desk;
    @Autowired Grants grants;
    @Autowired Organisations organisations;
    @Autowired Records records;
    @Autowired DSLContext db;
    @Autowired MockMvc mvc;
    @TempDir Path folder;

    private String mark = "";
    private String name = "";
    private String email = "";
    private String phone = "";
    private String rawText = "";
    private String function = "";
    private PersonId person = PersonId.next();
    private UUID group = UUID.randomUUID();
    private OrganisationId ours = OrganisationId.next();
    private OrganisationId sister = OrganisationId.next();
    private OrganisationId federation = OrganisationId.next();
    private OrganisationId elsewhere = OrganisationId.next();
    private OrganisationId office = OrganisationId.next();

    record Principal(Actor.AccountHolder actor) implements HasActor {}

    /** Who looks, and up to which visibility they are meant. */
    enum Viewer {
        EDITOR(Visibility.STAFF),
        READER(Visibility.ORGANISATION),
        READER_ABOVE(Visibility.ORGANISATION),
        READER_OF_ALL(Visibility.ORGANISATION),
        SISTER(Visibility.FEDERATION),
        STRANGER(Visibility.NETWORK);

        private final Visibility least;

        Viewer(Visibility least) {
            this.least = least;
        }

        boolean isMeantBy(Visibility level) {
            return level.compareTo(least) >= 0;
        }
    }

    /** An answer, and the marks that stand in it when they are to be seen. */
    record Output(String path, String text, List<PersonField> carries, List<PersonField> needs) {}

    @BeforeEach
    void aPersonInAFederation() {
        grants.everywhere();
        mark = "zz" + UUID.randomUUID().toString().substring(0, 8);
        name = "Sacha " + mark + "n";
        email = mark + "e@exemple.test";
        phone = mark + "p";
        rawText = mark + "r";
        function = mark + "f";
        person = PersonId.next();
        group = UUID.randomUUID();
        ours = organisations.named("Centre fictif " + UUID.randomUUID());
        sister = organisations.named("Centre frère fictif " + UUID.randomUUID());
        elsewhere = organisations.named("Ailleurs fictif " + UUID.randomUUID());
        office = organisations.named(officeName());
        federation =
                organisations.named("Fédération " + UUID.randomUUID(), OrganisationType.FEDERATION);
        organisations.join(ours, federation, null, null);
        organisations.join(sister, federation, null, null);
        person();
        mandate();
        group();
    }

    @ParameterizedTest
    @EnumSource
    void nobodySeesMoreThanWasChosenAndNobodyLess(PersonField field) throws Exception {
        for (var level : levelsOf(field)) {
            var levels = new EnumMap<PersonField, Visibility>(PersonField.class);
            for (var other : PersonField.values()) {
                levels.put(other, other == field ? level : Visibility.NETWORK);
            }
            choose(levels);
            for (var viewer : Viewer.values()) {
                sits(viewer);
                for (var output : outputs()) {
                    compare(output, viewer, levels);
                }
            }
        }
    }

    /** All for the name, which cannot be hidden from the organisation; for others but the one that the name has been tried with. */
    private static List<Visibility> levelsOf(PersonField field) {
        return field == PersonField.LISTING
                ? List.of(Visibility.ORGANISATION, Visibility.FEDERATION, Visibility.NETWORK)
                : List.of(Visibility.STAFF, Visibility.ORGANISATION, Visibility.FEDERATION);
    }

    @Test
    void nothingLeavesTheOrganisationBeforeSomebodyChooses() throws Exception {
        for (var viewer : List.of(Viewer.SISTER, Viewer.STRANGER)) {
            sits(viewer);
            for (var output : outputs()) {
                assertThat(output.text())
                        .as(viewer + " " + output.path())
                        .doesNotContain(name, email, phone, rawText, function);
            }
        }
        sits(Viewer.READER);
        assertThat(get(PERSONS + "/" + person.value())).contains(email, phone, function);
    }

    @Test
    void theOriginalTextIsForThoseWhoEdit() throws Exception {
        for (var viewer : Viewer.values()) {
            sits(viewer);
            var page = get(PERSONS + "/" + person.value());
            var found = get(PERSONS + "?q=" + rawText) + get("/admin/search?q=" + rawText);
            if (viewer == Viewer.EDITOR) {
                assertThat(page).contains(rawText);
                assertThat(found).contains(name);
            } else {
                assertThat(page).as(viewer.name()).doesNotContain(rawText);
                assertThat(found).as(viewer.name()).doesNotContain(name);
            }
        }
    }

    @Test
    void otherModulesAreToldANameAndNothingElse() {
        var form = desk.open(PERSONS + "/" + person.value() + "/edit");
        assertThat(desk.submit(form, 0, Map.of("givenName", "Sacha")).status()).isEqualTo(303);

        assertThat(records.of(PersonCardChanged.class))
                .filteredOn(card -> card.person().equals(person))
                .isNotEmpty()
                .allSatisfy(card ->
                        assertThat(card.toString())
                                .contains(name)
                                .doesNotContain(email, phone, rawText, function));
    }

    private void compare(Output output, Viewer viewer, Map<PersonField, Visibility> levels) {
        boolean there =
                viewer.isMeantBy(level(levels, PersonField.LISTING))
                        && output.needs().stream()
                                .allMatch(field -> viewer.isMeantBy(level(levels, field)));
        var text = output.text();
        var told = viewer + " " + levels + " " + output.path();
        boolean ofTheOffice = output.path().matches(".*(?:organisations|groups)/.*");
        assertThat(text.contains(name)).as(told + " name").isEqualTo(there);
        marks().forEach((field, marks) -> {
            boolean seen = there && viewer.isMeantBy(level(levels, field));
            for (var one : marks) {
                if (!seen && !(ofTheOffice && one.equals(officeName()))) {
                    assertThat(text).as(told + " " + field).doesNotContain(one);
                }
            }
            if (seen && output.carries().contains(field)) {
                assertThat(marks).as(told + " " + field).anyMatch(text::contains);
            }
        });
    }

    private String officeName() {
        return "Bureau fictif " + mark + "o";
    }

    private static Visibility level(Map<PersonField, Visibility> levels, PersonField field) {
        return levels.getOrDefault(field, Visibility.NETWORK);
    }

    private Map<PersonField, List<String>> marks() {
        return Map.of(
                PersonField.EMAIL, List.of(email),
                PersonField.PHONE, List.of(phone),
                PersonField.FUNCTIONS, List.of(function, officeName()));
    }

    private List<Output> outputs() throws Exception {
        var page = PERSONS + "/" + person.value();
        var named = PERSONS + "?q=" + mark + "n";
        var outputs = new ArrayList<Output>();
        outputs.add(of(named, List.of(PersonField.EMAIL, PersonField.FUNCTIONS)));
        outputs.add(of(page, List.of(PersonField.EMAIL, PersonField.PHONE, PersonField.FUNCTIONS)));
        for (var format : FORMATS) {
            var all = List.of(PersonField.EMAIL, PersonField.PHONE, PersonField.FUNCTIONS);
            outputs.add(of(named + "&export=" + format, all));
            outputs.add(of(page + "/card?export=" + format, all));
        }
        outputs.add(of("/admin/search?q=" + mark + "n", List.of()));
        outputs.add(of("/admin/search?q=" + mark + "e", List.of(), PersonField.EMAIL));
        outputs.add(of(PERSONS + "?q=" + mark + "e", List.of(), PersonField.EMAIL));
        outputs.add(of(PERSONS + "?q=" + mark + "o", List.of(), PersonField.FUNCTIONS));
        outputs.add(of(named + "&function=PRESIDENT", List.of(), PersonField.FUNCTIONS));
        outputs.add(of(Organisations.page(office), List.of(), PersonField.FUNCTIONS));
        outputs.add(of("/admin/people/groups/" + group, List.of(), PersonField.FUNCTIONS));
        return outputs;
    }

    private Output of(String path, List<PersonField> carries, PersonField... needs)
            throws Exception {
        return new Output(path, get(path), carries, List.of(needs));
    }

    private void sits(Viewer viewer) {
        switch (viewer) {
            case EDITOR -> grants.onlyIn(ours.value(), office.value());
            case READER -> grants.readingIn(ours.value(), office.value());
            case READER_ABOVE ->
                    grants.readingIn(
                            federation.value(), ours.value(), sister.value(), office.value());
            case READER_OF_ALL -> grants.readingEverywhere();
            case SISTER -> grants.readingIn(sister.value(), office.value());
            case STRANGER -> grants.readingIn(elsewhere.value(), office.value());
        }
    }

    private void choose(Map<PersonField, Visibility> levels) {
        levels.forEach((field, level) ->
                db.update(PERSON)
                        .set(field.column(), level.name())
                        .where(PERSON.ID.eq(person.value()))
                        .execute());
    }

    private String get(String path) throws Exception {
        var holder = new Actor.AccountHolder(new UUID(7, 7), "Camille Exemple (fictif)");
        var token = new TestingAuthenticationToken(new Principal(holder), null, List.of());
        var answer =
                mvc.perform(
                                MockMvcRequestBuilders.get(URI.create(path))
                                        .with(authentication(token)))
                        .andReturn()
                        .getResponse();
        var bytes = answer.getContentAsByteArray();
        return bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K'
                ? unzipped(bytes)
                : new String(bytes, StandardCharsets.UTF_8);
    }

    private String unzipped(byte[] bytes) throws Exception {
        var file = Files.write(folder.resolve(UUID.randomUUID() + ".zip"), bytes);
        var all = new StringBuilder();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                try (var content = zip.getInputStream(entry)) {
                    all.append(new String(content.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return all.toString();
    }

    private void person() {
        db.insertInto(PERSON)
                .set(PERSON.ID, person.value())
                .set(PERSON.OWNER_ID, ours.value())
                .set(PERSON.CREATED_AT, Instant.EPOCH)
                .set(PERSON.CHANGED_AT, Instant.EPOCH)
                .set(PERSON.DISPLAY_NAME, name)
                .set(PERSON.EMAIL, email)
                .set(PERSON.PHONE, phone)
                .set(PERSON.RAW_TEXT, rawText)
                .execute();
    }

    private void mandate() {
        db.insertInto(MANDATE)
                .set(MANDATE.ID, UUID.randomUUID())
                .set(MANDATE.CREATED_AT, Instant.EPOCH)
                .set(MANDATE.CHANGED_AT, Instant.EPOCH)
                .set(MANDATE.PERSON_ID, person.value())
                .set(MANDATE.ORGANISATION_ID, office.value())
                .set(MANDATE.FUNCTION, function)
                .set(MANDATE.STANDARD_FUNCTION, "PRESIDENT")
                .set(MANDATE.FROM_PRECISION, "UNKNOWN")
                .set(MANDATE.TO_PRECISION, "UNKNOWN")
                .execute();
    }

    private void group() {
        db.insertInto(WORKING_GROUP)
                .set(WORKING_GROUP.ID, group)
                .set(WORKING_GROUP.OWNER_ID, office.value())
                .set(WORKING_GROUP.CREATED_AT, Instant.EPOCH)
                .set(WORKING_GROUP.CHANGED_AT, Instant.EPOCH)
                .set(WORKING_GROUP.NAME, "Groupe fictif")
                .set(WORKING_GROUP.FROM_PRECISION, "UNKNOWN")
                .set(WORKING_GROUP.TO_PRECISION, "UNKNOWN")
                .execute();
        db.insertInto(GROUP_MEMBER)
                .set(GROUP_MEMBER.ID, UUID.randomUUID())
                .set(GROUP_MEMBER.CREATED_AT, Instant.EPOCH)
                .set(GROUP_MEMBER.CHANGED_AT, Instant.EPOCH)
                .set(GROUP_MEMBER.GROUP_ID, group)
                .set(GROUP_MEMBER.PERSON_ID, person.value())
                .set(GROUP_MEMBER.FUNCTION, "MEMBER")
                .set(GROUP_MEMBER.DESCRIBED_AS, function)
                .set(GROUP_MEMBER.FROM_PRECISION, "UNKNOWN")
                .set(GROUP_MEMBER.TO_PRECISION, "UNKNOWN")
                .execute();
    }
}
