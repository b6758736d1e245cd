package org.maillage.people.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maillage.people.Desk;
import org.maillage.people.Grants;
import org.maillage.people.PeopleTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.List;
import java.util.UUID;

/** Among very many persons the search asks the trigram index and reads no table from end to end. */
@PeopleTest
class PersonSearchPlanTests {

    private static final int MANY = 20_000;

    @Autowired PersonSearch search;
    @Autowired Desk desk;
    @Autowired Grants grants;
    @Autowired DSLContext db;
    @Autowired JdbcClient sql;
    @Autowired TransactionTemplate transaction;

    @BeforeEach
    void everywhere() {
        grants.everywhere();
    }

    @Test
    void asksTheIndex() {
        transaction.executeWithoutResult(undone -> {
            undone.setRollbackOnly();
            insertMany();

            assertThat(planOf("Prénom-19987"))
                    .contains("person_search")
                    .doesNotContain("Seq Scan on person");
            assertThat(desk.as(() -> search.find(List.of("PRENOM-19987", "nom"), 5)))
                    .singleElement()
                    .satisfies(hit ->
                            assertThat(hit.title()).isEqualTo("Prénom-19987 Nom-19987 (fictif)"));
        });
    }

    /** The control: without the index there is but one way. */
    @Test
    void controlTwoLettersAreTooFewForTheIndex() {
        transaction.executeWithoutResult(undone -> {
            undone.setRollbackOnly();
            insertMany();

            assertThat(planOf("no")).contains("Seq Scan on person");
        });
    }

    private String planOf(String word) {
        return desk.as(() -> db.explain(search.query(List.of(word), 7)).plan());
    }

    private void insertMany() {
        var owner = UUID.randomUUID();
        sql.sql(
                        """
                        insert into people.organisation (id, owner_id, created_at, changed_at, type, name)
                        values (:id, :id, now(), now(), 'COMMUNITY_CENTRE', 'Centre très peuplé (fictif)')
                        """)
                .param("id", owner)
                .update();
        sql.sql(
                        """
                        insert into people.person (id, owner_id, created_at, changed_at, display_name, given_name, family_name)
                        select gen_random_uuid(), :owner, now(), now(), 'Prénom-' || i || ' Nom-' || i || ' (fictif)',
                          'Prénom-' || i, 'Nom-' || i
                        from generate_series(1, :many) i
                        """)
                .param("owner", owner)
                .param("many", MANY)
                .update();
    }
}
