package org.maillage.people.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.maillage.people.db.Tables.ORGANISATION;
import static org.maillage.people.network.MembershipOutcome.CIRCLE;
import static org.maillage.people.network.MembershipOutcome.RECORDED;
import static org.maillage.people.network.MembershipOutcome.TWICE;

import org.jooq.DSLContext;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.maillage.people.Desk;
import org.maillage.people.PeopleTest;
import org.maillage.people.period.PartialDate;
import org.maillage.people.period.Period;
import org.maillage.people.published.OrganisationId;
import org.maillage.platform.actor.AccessRefused;
import org.maillage.platform.audit.Audit;
import org.maillage.platform.audit.AuditSubject;
import org.maillage.platform.web.Conflict;
import org.maillage.platform.web.NotFound;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

@PeopleTest
class EditMembershipsTests {

    @Autowired EditMemberships edit;
    @Autowired Memberships memberships;
    @Autowired Desk desk;
    @Autowired DSLContext db;
    @Autowired Audit audit;
    @Autowired PlatformTransactionManager transactions;

    @Test
    void takesSeveralParentsAtATime() {
        var centre = organisation();

        assertThat(join(centre, organisation())).isEqualTo(RECORDED);
        assertThat(join(centre, organisation())).isEqualTo(RECORDED);
    }

    @Test
    void closesNoCircle() {
        var a = organisation();
        var b = organisation();
        var c = organisation();
        join(a, b);
        join(b, c);

        assertThat(join(a, a)).isEqualTo(CIRCLE);
        assertThat(join(b, a)).isEqualTo(CIRCLE);
        assertThat(join(c, a)).isEqualTo(CIRCLE);
        assertThat(join(a, c)).isEqualTo(RECORDED);
    }

    @Test
    void letsTwoOrganisationsChangePlacesOneAfterTheOther() {
        var a = organisation();
        var b = organisation();
        join(a, b, "2001", "2009");

        assertThat(join(b, a, "2009", "2012")).isEqualTo(CIRCLE);
        assertThat(join(b, a, "2010", "")).isEqualTo(RECORDED);
    }

    @Test
    void recordsAMembershipOnceInAPeriod() {
        var a = organisation();
        var b = organisation();
        join(a, b, "2001", "2009");

        assertThat(join(a, b)).isEqualTo(TWICE);
        assertThat(join(a, b, "06/2009", "")).isEqualTo(TWICE);
        assertThat(join(a, b, "2010", "")).isEqualTo(RECORDED);
    }

    @Test
    void countsAnEditedMembershipOnceOnly() {
        var a = organisation();
        var b = organisation();
        var id = UUID.randomUUID();
        desk.as(() -> edit.add(id, a, wish(b, "2001", "")));

        assertThat(desk.as(() -> edit.change(id, 1, a, wish(b, "2002", "2005"))))
                .isEqualTo(RECORDED);
        assertThatThrownBy(() -> desk.as(() -> edit.change(id, 1, a, wish(b, "2003", ""))))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> desk.asSoftware(() -> edit.remove(id, 1, a)))
                .isInstanceOf(Conflict.class);
        desk.asSoftware(() -> edit.remove(id, 2, a));
        assertThat(audit.history(new AuditSubject("people.organisation", a.value())))
                .extracting(entry -> entry.action())
                .containsExactly("membership-removed", "membership-changed", "membership-added");
    }

    @Test
    void changesAMembershipOfItsMemberOnly() {
        var a = organisation();
        var id = UUID.randomUUID();
        desk.as(() -> edit.add(id, a, wish(organisation(), "", "")));

        assertThatThrownBy(() -> desk.asSoftware(() -> edit.remove(id, 1, organisation())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> edit.remove(id, 1, a)).isInstanceOf(AccessRefused.class);
    }

    @RepeatedTest(10)
    void closesNoCircleWithTwoSimultaneousRequests() throws Exception {
        var a = organisation();
        var b = organisation();
        var start = new CyclicBarrier(2);
        try (var two = Executors.newFixedThreadPool(2)) {
            Future<MembershipOutcome> one = two.submit(() -> joinTogether(start, a, b));
            Future<MembershipOutcome> other = two.submit(() -> joinTogether(start, b, a));

            assertThat(List.of(one.get(), other.get())).containsExactlyInAnyOrder(RECORDED, CIRCLE);
        }
    }

    /** The control: the same two requests without the lock do close a circle. */
    @Test
    void wouldCloseACircleWithoutTheLock() {
        var a = organisation();
        var b = organisation();
        var outer = new TransactionTemplate(transactions);
        var inner = new TransactionTemplate(transactions);
        inner.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);

        outer.executeWithoutResult(_ -> {
            assertThat(memberships.wouldCloseACircle(a, wish(b, "", ""), null)).isFalse();
            inner.executeWithoutResult(_ -> {
                assertThat(memberships.wouldCloseACircle(b, wish(a, "", ""), null)).isFalse();
                memberships.insert(UUID.randomUUID(), b, wish(a, "", ""), Instant.EPOCH);
            });
            memberships.insert(UUID.randomUUID(), a, wish(b, "", ""), Instant.EPOCH);
        });

        assertThat(memberships.wouldCloseACircle(a, wish(b, "", ""), null)).isTrue();
        assertThat(memberships.wouldCloseACircle(b, wish(a, "", ""), null)).isTrue();
    }

    private MembershipOutcome joinTogether(
            CyclicBarrier start, OrganisationId child, OrganisationId parent) throws Exception {
        start.await();
        return join(child, parent);
    }

    private MembershipOutcome join(OrganisationId child, OrganisationId parent) {
        return join(child, parent, "", "");
    }

    private MembershipOutcome join(
            OrganisationId child, OrganisationId parent, String from, String to) {
        return desk.as(() -> edit.add(UUID.randomUUID(), child, wish(parent, from, to)));
    }

    private static MembershipState wish(OrganisationId parent, String from, String to) {
        return new MembershipState(
                parent.value(),
                new Period(
                        PartialDate.read(from).orElseThrow(), PartialDate.read(to).orElseThrow()),
                null);
    }

    private OrganisationId organisation() {
        var id = OrganisationId.next();
        db.insertInto(ORGANISATION)
                .set(ORGANISATION.ID, id.value())
                .set(ORGANISATION.OWNER_ID, id.value())
                .set(ORGANISATION.CREATED_AT, Instant.EPOCH)
                .set(ORGANISATION.CHANGED_AT, Instant.EPOCH)
                .set(ORGANISATION.TYPE, "COMMUNITY_CENTRE")
                .set(ORGANISATION.NAME, "Nœud " + id.value() + " (fictif)")
                .execute();
        return id;
    }
}
