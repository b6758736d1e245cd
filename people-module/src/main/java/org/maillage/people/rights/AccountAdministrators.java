package org.maillage.people.rights;

import static org.maillage.people.access.PeoplePermission.ACCOUNT_ADMINISTER;
import static org.maillage.people.db.Tables.ACCOUNT;
import static org.maillage.people.db.Tables.ORGANISATION;
import static org.maillage.people.db.Tables.ORGANISATION_AND_ABOVE;
import static org.maillage.people.db.Tables.ROLE_GRANT;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.maillage.people.period.Today;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who administers accounts where, asked from the other end: for those who have to be written to. */
@Component
public class AccountAdministrators {

    private final DSLContext dsl;
    private final Today today;

    AccountAdministrators(DSLContext dsl, Today today) {
        this.dsl = dsl;
        this.today = today;
    }

    /** Whom to write to, and in which language. */
    public record Administrator(UUID account, String name, String email, Locale language) {}

    /** By organisation, all who administer accounts there today; those of the whole network do so everywhere. */
    public Map<UUID, Set<Administrator>> of(Collection<UUID> organisations) {
        var everywhere = ofNetwork();
        var found = new HashMap<UUID, Set<Administrator>>();
        organisations.forEach(one -> found.put(one, new HashSet<>(everywhere)));
        var above = ORGANISATION_AND_ABOVE.call(ORGANISATION.ID, DSL.val(today.date())).as("above");
        dsl.selectDistinct(ORGANISATION.ID, administrator())
                .from(ORGANISATION)
                .crossJoin(DSL.lateral(above))
                .join(ROLE_GRANT)
                .on(ROLE_GRANT.ORGANISATION_ID.eq(above.ID))
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(ROLE_GRANT.ACCOUNT_ID))
                .where(ORGANISATION.ID.eq(DSL.any(organisations.toArray(UUID[]::new))))
                .and(administers())
                .forEach(row ->
                        found.computeIfAbsent(row.value1(), _ -> new HashSet<>())
                                .add(row.value2()));
        return found;
    }

    /** Those who administer the accounts of the whole network. */
    public Set<Administrator> ofNetwork() {
        return Set.copyOf(
                dsl.selectDistinct(administrator())
                        .from(ROLE_GRANT)
                        .join(ACCOUNT)
                        .on(ACCOUNT.ID.eq(ROLE_GRANT.ACCOUNT_ID))
                        .where(ROLE_GRANT.ORGANISATION_ID.isNull())
                        .and(administers())
                        .fetch(row -> row.value1()));
    }

    /** By account, all whose it is to administer today: an {@link AccountReach} holds wherever it belongs and has a grant. */
    Map<UUID, Set<Administrator>> ofAccounts(Collection<UUID> accounts) {
        var places = places(accounts);
        var known = places.values().stream().flatMap(List::stream).flatMap(Optional::stream);
        var within = of(known.collect(Collectors.toSet()));
        var everywhere = ofNetwork();
        var found = new HashMap<UUID, Set<Administrator>>();
        places.forEach((account, all) ->
                found.put(
                        account,
                        common(
                                all.stream()
                                        .map(place ->
                                                place.flatMap(one ->
                                                                Optional.ofNullable(
                                                                        within.get(one)))
                                                        .orElse(everywhere)))));
        return found;
    }

    private static Set<Administrator> common(Stream<Set<Administrator>> sets) {
        return sets.reduce((one, other) ->
                        one.stream().filter(other::contains).collect(Collectors.toSet()))
                .orElseGet(Set::of);
    }

    /** Empty: the network as a whole. */
    private Map<UUID, List<Optional<UUID>>> places(Collection<UUID> accounts) {
        var ids = accounts.toArray(UUID[]::new);
        return dsl.select(ACCOUNT.ID, ACCOUNT.OWNER_ID)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(DSL.any(ids)))
                .union(
                        DSL.select(ROLE_GRANT.ACCOUNT_ID, ROLE_GRANT.ORGANISATION_ID)
                                .from(ROLE_GRANT)
                                .where(ROLE_GRANT.ACCOUNT_ID.eq(DSL.any(ids))))
                .fetchGroups(row -> row.value1(), row -> Optional.ofNullable(row.value2()));
    }

    private Condition administers() {
        return ACCOUNT.STATE
                .eq("ACTIVE")
                .and(HeldRoles.inForce(today.date()))
                .and(ROLE_GRANT.ROLE.in(Role.namesOfThoseThatAllow(ACCOUNT_ADMINISTER.key())));
    }

    private static SelectField<Administrator> administrator() {
        return DSL.row(
                        ACCOUNT.ID,
                        ACCOUNT.DISPLAY_NAME,
                        ACCOUNT.EMAIL,
                        ACCOUNT.LANGUAGE.convertFrom(Locale::of))
                .mapping(Administrator::new);
    }
}
