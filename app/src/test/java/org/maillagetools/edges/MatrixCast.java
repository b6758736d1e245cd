package org.maillagetools.edges;

import org.jspecify.annotations.Nullable;
import org.maillage.people.token.TokenText;
import org.maillage.platform.actor.Actor;
import org.maillage.platform.actor.HasActor;
import org.maillagetools.testkit.crawl.Form;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The persons of the access matrix, and a network in which every record belongs to one centre of one department: so each of them
 * meets records of their own organisation, or of another one.
 */
final class MatrixCast {

    private final JdbcClient db;
    private final List<Member> members = new ArrayList<>();
    private final UUID centre;
    private final UUID subject = UUID.randomUUID();
    private final UUID subjectsGrant = UUID.randomUUID();
    private final UUID subjectsToken = UUID.randomUUID();

    /**
     * Somebody at the door; nobody who has signed in when the holder is null.
     *
     * @param token by which a program reads in their name; empty for nobody
     */
    record Member(String name, Actor.@Nullable AccountHolder holder, String token)
            implements HasActor {

        @Override
        public Actor.AccountHolder actor() {
            return java.util.Objects.requireNonNull(holder);
        }
    }

    MatrixCast(JdbcClient db) {
        this.db = db;
        this.centre = someCentre();
        var department = organisation();
        var elsewhere = organisation();
        var otherCentre = organisation();
        join(centre, department);
        join(otherCentre, elsewhere);
        allBelongToTheCentre();
        account(subject);
        grant(subject, subjectsGrant, "READER", centre);
        token(subjectsToken, subject);
        members.add(new Member("nobody signed in", null, ""));
        everywhere("ADMINISTRATOR", "EDITOR", "READER");
        for (var role : List.of("DELEGATE", "EDITOR", "READER")) {
            add(role + " of the department", role, department);
            add(role + " of another department", role, elsewhere);
        }
        add("EDITOR of the centre", "EDITOR", centre);
        add("EDITOR of another centre", "EDITOR", otherCentre);
        add("no role, own organisation", null, null);
        add("no role, another organisation", null, null);
    }

    /** In the order of the cells. */
    List<Member> members() {
        return members;
    }

    /** A value that names an organisation names the centre; one that names an account, a grant or a token names one of the centre's. */
    String atHome(String path) {
        return path.replaceFirst("/accounts/[0-9a-f-]{36}", "/accounts/" + subject)
                .replaceFirst("/roles/[0-9a-f-]{36}/", "/roles/" + subjectsGrant + "/")
                .replaceFirst(
                        "people/tokens/[0-9a-f-]{36}/", "people/tokens/" + subjectsToken + "/")
                .replaceFirst("(/api/.*/organisations)/[0-9a-f-]{36}", "$1/" + centre);
    }

    /** What a form's field holds when the form is about the centre; a role is the least of all. */
    Form.Field atHome(Form.Field field) {
        boolean here =
                field.name().equals("organisation")
                        || (field.value().matches("[0-9a-f-]{36}")
                                && isOrganisation(field.value()));
        return here
                ? field.with(centre.toString())
                : field.name().equals("role") ? field.with("READER") : field;
    }

    private boolean isOrganisation(String id) {
        return db.sql("select count(*) from people.organisation where id = :id")
                        .param("id", UUID.fromString(id))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private void everywhere(String... roles) {
        for (var role : roles) {
            add(role + " of the network, own organisation", role, null);
            add(role + " of the network, another organisation", role, null);
        }
    }

    private void add(String name, @Nullable String role, @Nullable UUID organisation) {
        var id = UUID.randomUUID();
        account(id);
        if (role != null) {
            grant(id, UUID.randomUUID(), role, organisation);
        }
        var token = token(UUID.randomUUID(), id);
        members.add(new Member(name, new Actor.AccountHolder(id, name), token));
    }

    /** One that leaves everything that the API asks for. */
    private String token(UUID id, UUID account) {
        var token = TokenText.next();
        db.sql(
                        """
                        insert into people.api_token
                          (id, account_id, name, scopes, token_hash, created_at, expires_at)
                        values (:id, :account, 'Essai', array['people.organisation.read', 'people.person.read'],
                          :hash, now(), now() + interval '30 days')
                        """)
                .param("id", id)
                .param("account", account)
                .param("hash", TokenText.hash(token))
                .update();
        return token;
    }

    private void account(UUID id) {
        db.sql(
                        """
                        insert into people.account
                          (id, owner_id, created_at, changed_at, email, email_key, display_name, state)
                        values (:id, :owner, now(), now(), :email, :email, 'Camille Essai (fictif)', 'ACTIVE')
                        """)
                .param("id", id)
                .param("owner", centre)
                .param("email", id + "@exemple.test")
                .update();
    }

    private void grant(UUID account, UUID grant, String role, @Nullable UUID organisation) {
        db.sql(
                        """
                        insert into people.role_grant (id, account_id, role, organisation_id, granted_at)
                        values (:id, :account, :role, :organisation, now())
                        """)
                .param("id", grant)
                .param("account", account)
                .param("role", role)
                .param("organisation", organisation)
                .update();
    }

    /** One that all modules know. */
    private UUID someCentre() {
        return db.sql(
                        """
                        select id from people.organisation
                        where type = 'COMMUNITY_CENTRE' order by created_at, id limit 1
                        """)
                .query(UUID.class)
                .single();
    }

    private UUID organisation() {
        var id = UUID.randomUUID();
        db.sql(
                        """
                        insert into people.organisation (id, owner_id, created_at, changed_at, type, name)
                        values (:id, :id, now(), now(), 'FEDERATION', 'Structure Essai (fictive)')
                        """)
                .param("id", id)
                .update();
        return id;
    }

    private void join(UUID child, UUID parent) {
        db.sql(
                        """
                        insert into people.membership
                          (id, created_at, changed_at, child_id, parent_id, from_precision, to_precision)
                        values (:id, now(), now(), :child, :parent, 'UNKNOWN', 'UNKNOWN')
                        """)
                .param("id", UUID.randomUUID())
                .param("child", child)
                .param("parent", parent)
                .update();
    }

    private void allBelongToTheCentre() {
        var tables =
                db.sql(
                                """
                                select table_schema || '.' || table_name from information_schema.columns c
                                join information_schema.tables using (table_schema, table_name)
                                where column_name = 'owner_id' and c.data_type = 'uuid' and table_type = 'BASE TABLE'
                                """)
                        .query(String.class)
                        .list();
        for (var table : tables) {
            db.sql("update " + table + " set owner_id = :centre").param("centre", centre).update();
        }
    }
}
