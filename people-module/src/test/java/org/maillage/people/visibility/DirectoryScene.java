package org.maillage.people.visibility;

import static org.maillage.people.db.Tables.PERSON;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import org.jooq.DSLContext;
import org.maillage.people.Grants;
import org.maillage.people.Organisations;
import org.maillage.people.access.PersonField;
import org.maillage.people.access.Visibility;
import org.maillage.people.published.OrganisationId;
import org.maillage.people.published.OrganisationType;
import org.maillage.people.published.PersonId;
import org.maillage.people.token.TokenText;
import org.maillage.platform.actor.Actor;
import org.maillage.platform.actor.HasActor;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipFile;

/** A person in a federation whose every value can be told from all others, and those who look. */
final class DirectoryScene {

    static final String PERSONS = "/admin/people/persons";

    final String mark = "zz" + UUID.randomUUID().toString().substring(0, 8);
    final String name = "Sacha " + mark + "n";
    final String email = mark + "e@exemple.test";
    final String phone = mark + "p";
    final String rawText = mark + "r";
    final String function = mark + "f";
    final PersonId person = PersonId.next();
    final UUID group = UUID.randomUUID();
    final OrganisationId office;
    private final UUID account = UUID.randomUUID();
    private final String token = TokenText.next();
    private final OrganisationId ours;
    private final OrganisationId sister;
    private final OrganisationId federation;
    private final OrganisationId elsewhere;
    private final DSLContext db;
    private final Grants grants;
    private final MockMvc mvc;

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

    DirectoryScene(DSLContext db, Grants grants, Organisations organisations, MockMvc mvc) {
        this.db = db;
        this.grants = grants;
        this.mvc = mvc;
        grants.everywhere();
        ours = organisations.named("Centre fictif " + UUID.randomUUID());
        sister = organisations.named("Centre frère fictif " + UUID.randomUUID());
        elsewhere = organisations.named("Ailleurs fictif " + UUID.randomUUID());
        office = organisations.named(officeName());
        federation =
                organisations.named("Fédération " + UUID.randomUUID(), OrganisationType.FEDERATION);
        organisations.join(ours, federation, null, null);
        organisations.join(sister, federation, null, null);
        var rows = new DirectoryRows(db);
        rows.person(this, ours);
        rows.mandate(this);
        rows.group(this);
        rows.token(account, token);
    }

    /** Everything for all the network. */
    static Map<PersonField, Visibility> everybody() {
        var levels = new EnumMap<PersonField, Visibility>(PersonField.class);
        for (var field : PersonField.values()) {
            levels.put(field, Visibility.NETWORK);
        }
        return levels;
    }

    String officeName() {
        return "Bureau fictif " + mark + "o";
    }

    void sits(Viewer viewer) {
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

    void choose(Map<PersonField, Visibility> levels) {
        levels.forEach((field, level) ->
                db.update(PERSON)
                        .set(field.column(), level.name())
                        .where(PERSON.ID.eq(person.value()))
                        .execute());
    }

    /** As whoever sits there sees it in the browser, or as their token is answered. */
    String get(String path) throws Exception {
        var request = MockMvcRequestBuilders.get(URI.create(path));
        var answer = mvc.perform(signed(request, path)).andReturn().getResponse();
        var bytes = answer.getContentAsByteArray();
        return bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K'
                ? unzipped(bytes)
                : new String(bytes, StandardCharsets.UTF_8);
    }

    private MockHttpServletRequestBuilder signed(
            MockHttpServletRequestBuilder request, String path) {
        if (path.startsWith("/api/")) {
            return request.header("Authorization", "Bearer " + token);
        }
        var holder = new Actor.AccountHolder(account, "Camille Exemple (fictif)");
        return request.with(
                authentication(
                        new TestingAuthenticationToken(new Principal(holder), null, List.of())));
    }

    private static String unzipped(byte[] bytes) throws Exception {
        var all = new StringBuilder();
        // By its directory: what is written while it is read leaves the sizes to the end.
        var file = Files.write(Files.createTempFile("directory", ".zip"), bytes);
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                try (var content = zip.getInputStream(entry)) {
                    all.append(new String(content.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        } finally {
            Files.delete(file);
        }
        return all.toString();
    }
}
