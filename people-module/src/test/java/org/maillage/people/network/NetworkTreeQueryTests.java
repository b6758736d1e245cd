package org.maillage.people.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.people.db.Tables.FORMER_NAME;
import static org.maillage.people.db.Tables.MEMBERSHIP;
import static org.maillage.people.db.Tables.ORGANISATION;
import static org.maillage.people.published.OrganisationType.FEDERATION;
import static org.maillage.people.published.OrganisationType.NATIONAL_FEDERATION;
import static org.maillage.people.published.OrganisationType.PARTNER;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maillage.people.Desk;
import org.maillage.people.Organisations;
import org.maillage.people.PeopleTest;
import org.maillage.people.published.OrganisationId;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

@PeopleTest
class NetworkTreeQueryTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    @Autowired NetworkTreeQuery network;
    @Autowired Organisations organisations;
    @Autowired Desk desk;
    @Autowired DSLContext db;

    private OrganisationId national = OrganisationId.next();
    private OrganisationId federation = OrganisationId.next();

    @BeforeEach
    void aSmallNetwork() {
        national = organisations.named("Tête (fictive)", NATIONAL_FEDERATION);
        federation = organisations.named("Fédération (fictive)", FEDERATION);
        organisations.join(federation, national, null, null);
    }

    @Test
    void putsAnOrganisationBelowEachOfItsParentsAndCountsItOnce() {
        var second = organisations.named("Autre fédération (fictive)", FEDERATION);
        var centre = organisations.named("Centre (fictif)");
        organisations.join(second, national, null, null);
        organisations.join(centre, federation, null, null);
        organisations.join(centre, second, null, null);

        var root = root(TODAY);
        assertThat(root.members())
                .extracting(NetworkNode::name)
                .containsExactly("Autre fédération (fictive)", "Fédération (fictive)");
        assertThat(root.members())
                .allSatisfy(member -> assertThat(member.below()).containsExactly(centre.value()));
        assertThat(root.below()).hasSize(3);
        assertThat(root.members().getFirst().members().getFirst().parents()).isEqualTo(2);
    }

    @Test
    void isTheNetworkOfThatDay() {
        var left = organisations.named("Parti (fictif)");
        var come = organisations.named("Venu (fictif)");
        organisations.join(left, federation, null, LocalDate.of(2018, 12, 31));
        organisations.join(come, federation, LocalDate.of(2019, 1, 1), null);

        assertThat(membersOfTheFederation(LocalDate.of(2018, 12, 31)))
                .containsExactly("Parti (fictif)");
        assertThat(membersOfTheFederation(LocalDate.of(2019, 1, 1)))
                .containsExactly("Venu (fictif)");
    }

    @Test
    void callsThemAsTheyWereCalledOnThatDay() {
        db.insertInto(FORMER_NAME)
                .set(FORMER_NAME.ID, UUID.randomUUID())
                .set(FORMER_NAME.CREATED_AT, Instant.EPOCH)
                .set(FORMER_NAME.CHANGED_AT, Instant.EPOCH)
                .set(FORMER_NAME.ORGANISATION_ID, federation.value())
                .set(FORMER_NAME.NAME, "Union d’avant (fictive)")
                .set(FORMER_NAME.UNTIL_DATE, LocalDate.of(2019, 12, 31))
                .set(FORMER_NAME.UNTIL_PRECISION, "YEAR")
                .execute();

        assertThat(root(LocalDate.of(2019, 12, 31)).members().getFirst().name())
                .isEqualTo("Union d’avant (fictive)");
        assertThat(root(LocalDate.of(2020, 1, 1)).members().getFirst().name())
                .isEqualTo("Fédération (fictive)");
    }

    @Test
    void seesDirectMembersAndThoseOutside() {
        var direct = organisations.named("Direct (fictif)");
        var outside = organisations.named("Dehors (fictif)");
        var partner = organisations.named("Partenaire (fictif)", PARTNER);
        organisations.join(direct, national, null, null);

        var tree = on(TODAY);
        assertThat(root(TODAY).members())
                .filteredOn(NetworkNode::direct)
                .extracting(NetworkNode::id)
                .containsExactly(direct.value());
        assertThat(tree.outside())
                .extracting(NetworkNode::id)
                .contains(outside.value())
                .doesNotContain(direct.value(), partner.value(), national.value());
    }

    /** No request can make a circle; a database in which somebody made one by hand is still read. */
    @Test
    void goesRoundNoCircle() {
        var centre = organisations.named("Rond (fictif)");
        organisations.join(centre, federation, null, null);
        organisations.join(federation, centre, null, null);

        assertThat(root(TODAY).below()).contains(federation.value(), centre.value());
        db.deleteFrom(MEMBERSHIP).where(MEMBERSHIP.PARENT_ID.eq(centre.value())).execute();
    }

    @Test
    void holdsAsManyAsThereAreInFrance() {
        var centres = IntStream.range(0, 2_500).mapToObj(_ -> UUID.randomUUID()).toList();
        store(centres);

        var tree = root(TODAY);
        assertThat(tree.below()).hasSize(2_501).containsAll(centres);
        assertThat(NetworkPicture.of(new NetworkTree(List.of(tree), List.of())).cells())
                .hasSize(2_502);
        db.deleteFrom(MEMBERSHIP).where(MEMBERSHIP.CHILD_ID.in(centres)).execute();
        db.deleteFrom(ORGANISATION).where(ORGANISATION.ID.in(centres)).execute();
    }

    private void store(List<UUID> ids) {
        var rows = new ArrayList<org.jooq.Query>();
        for (var id : ids) {
            rows.add(
                    db.insertInto(ORGANISATION)
                            .set(ORGANISATION.ID, id)
                            .set(ORGANISATION.OWNER_ID, id)
                            .set(ORGANISATION.CREATED_AT, Instant.EPOCH)
                            .set(ORGANISATION.CHANGED_AT, Instant.EPOCH)
                            .set(ORGANISATION.TYPE, "COMMUNITY_CENTRE")
                            .set(ORGANISATION.NAME, "Foule (fictive)"));
            rows.add(
                    db.insertInto(MEMBERSHIP)
                            .set(MEMBERSHIP.ID, id)
                            .set(MEMBERSHIP.CREATED_AT, Instant.EPOCH)
                            .set(MEMBERSHIP.CHANGED_AT, Instant.EPOCH)
                            .set(MEMBERSHIP.CHILD_ID, id)
                            .set(MEMBERSHIP.PARENT_ID, federation.value())
                            .set(MEMBERSHIP.FROM_PRECISION, "UNKNOWN")
                            .set(MEMBERSHIP.TO_PRECISION, "UNKNOWN"));
        }
        db.batch(rows).execute();
    }

    private List<String> membersOfTheFederation(LocalDate day) {
        return root(day).members().getFirst().members().stream().map(NetworkNode::name).toList();
    }

    private NetworkNode root(LocalDate day) {
        return on(day).roots().stream()
                .filter(root -> root.id().equals(national.value()))
                .findFirst()
                .orElseThrow();
    }

    private NetworkTree on(LocalDate day) {
        return desk.as(() -> network.on(day));
    }
}
