package org.maillage;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maillage.platform.actor.Actor;
import org.maillage.platform.actor.HasActor;
import org.maillage.platform.search.SearchHit;
import org.maillage.platform.search.SearchSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Whoever searches finds what they may see, and is not told of anything else. */
@WholeApplication
class SearchScopeTests {

    private static final int ALL = 10_000;
    private static final List<List<String>> SEARCHES =
            List.of(List.of("a"), List.of("e"), List.of("i"), List.of("o"));

    @Autowired List<SearchSource> sources;
    @Autowired JdbcClient db;

    private final UUID account = UUID.randomUUID();
    private final UUID alone = UUID.randomUUID();

    record Principal(UUID id) implements HasActor {
        @Override
        public Actor.AccountHolder actor() {
            return new Actor.AccountHolder(id, "Camille (fictif)");
        }
    }

    @BeforeEach
    void signIn() {
        db.sql(
                        """
                        insert into people.account
                          (id, owner_id, created_at, changed_at, email, email_key, display_name, state)
                        select :id, id, now(), now(), :mail, :mail, 'Camille (fictif)', 'ACTIVE' from people.organisation limit 1
                        """)
                .param("id", account)
                .param("mail", account + "@exemple.test")
                .update();
        SecurityContextHolder.getContext()
                .setAuthentication(
                        new TestingAuthenticationToken(
                                new Principal(account), null, "ROLE_ACCOUNT"));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
        db.sql("delete from people.role_grant where account_id = ?").param(account).update();
        db.sql("delete from people.account where id = ?").param(account).update();
        db.sql("delete from people.organisation where id = ?").param(alone).update();
    }

    @Test
    void withoutAGrantThereIsNothing() {
        assertThat(sources).hasSizeGreaterThanOrEqualTo(7);
        for (var source : sources) {
            assertThat(records(source)).as(source.titleKey()).isEmpty();
        }
    }

    /** Of all records of each kind one is given to an organisation that stands alone: its reader finds that one. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "people.person.nav       | people.person      | select :id",
                "people.organisation.nav | people.organisation | select :id",
                "people.group.nav        | people.working_group | select :id",
                "events.nav              | events.event       | select :id",
                "practices.sheet.nav     | practices.practice | select :id",
                "practices.stand.nav     | practices.practice | select practice_id from"
                        + " practices.stand where id = :id"
            })
    void aReaderOfOneOrganisationFindsWhatIsItsAndNothingElse(
            String title, String table, String record) {
        var source =
                sources.stream().filter(s -> s.titleKey().equals(title)).findFirst().orElseThrow();
        grant("READER", null);
        var everything = records(source);
        assertThat(everything).isNotEmpty();
        revoke();
        grant("READER", alone());
        assertThat(records(source)).isEmpty();

        var one = everything.getFirst();
        var id = db.sql(record).param("id", idIn(one)).query(UUID.class).single();
        var owner = ownerOf(table, id);
        give(table, id, alone);
        try {
            assertThat(records(source))
                    .isNotEmpty()
                    .allSatisfy(hit -> assertThat(hit.title()).isEqualTo(one.title()));
        } finally {
            give(table, id, owner);
        }
        assertThat(records(source)).isEmpty();
    }

    @Test
    void screensAndActionsAreThoseOfTheRole() {
        grant("READER", null);
        assertThat(paths("platform.search.actions")).isEmpty();
        assertThat(paths("platform.search.screens"))
                .contains("/admin/people/persons")
                .doesNotContain("/admin/people/accounts", "/admin/platform/audit");

        grant("ADMINISTRATOR", null);
        assertThat(paths("platform.search.actions")).contains("/admin/people/persons/new");
        assertThat(paths("platform.search.screens")).contains("/admin/platform/audit");
    }

    private List<String> paths(String title) {
        return sources.stream()
                .filter(source -> source.titleKey().equals(title))
                .flatMap(source -> found(source).stream())
                .map(SearchHit::path)
                .toList();
    }

    private List<SearchHit> found(SearchSource source) {
        var all = new ArrayList<SearchHit>();
        SEARCHES.forEach(words -> all.addAll(source.find(words, ALL)));
        return all.stream().distinct().toList();
    }

    private List<SearchHit> records(SearchSource source) {
        return found(source).stream().filter(hit -> idIn(hit) != null).toList();
    }

    private static @Nullable UUID idIn(SearchHit hit) {
        for (var part : hit.path().split("/", -1)) {
            if (part.length() == 36) {
                return UUID.fromString(part);
            }
        }
        return null;
    }

    private UUID ownerOf(String table, UUID id) {
        return db.sql("select owner_id from " + table + " where id = ?")
                .param(id)
                .query(UUID.class)
                .single();
    }

    private void give(String table, UUID id, UUID owner) {
        db.sql("update " + table + " set owner_id = ? where id = ?").params(owner, id).update();
    }

    private UUID alone() {
        db.sql(
                        """
                        insert into people.organisation (id, owner_id, created_at, changed_at, type, name)
                        select :id, id, now(), now(), 'PARTNER', '(((' from people.organisation limit 1
                        """)
                .param("id", alone)
                .update();
        return alone;
    }

    private void grant(String role, @Nullable UUID organisation) {
        db.sql(
                        """
                        insert into people.role_grant (id, account_id, role, organisation_id, granted_at)
                        values (gen_random_uuid(), :account, :role, :organisation, now())
                        """)
                .param("account", account)
                .param("role", role)
                .param("organisation", organisation)
                .update();
    }

    private void revoke() {
        db.sql("delete from people.role_grant where account_id = ?").param(account).update();
    }
}
