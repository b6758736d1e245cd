package org.maillage.people.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.people.db.Tables.MANDATE;
import static org.maillage.people.db.Tables.PERSON;
import static org.maillage.people.db.Tables.ROLE_GRANT;

import org.jooq.DSLContext;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maillage.people.Organisations;
import org.maillage.people.period.Today;
import org.maillage.people.rights.Role;
import org.maillagetools.testkit.Browser;
import org.springframework.beans.factory.annotation.Autowired;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A role that cannot be given so is typed once: the form comes back as it was sent, and says where. */
@AccountTest
class GrantingRolesTests {

    @Autowired Staff staff;
    @Autowired Organisations organisations;
    @Autowired Today today;
    @Autowired DSLContext dsl;

    UUID here;
    Staff.Person giver;
    Staff.Person person;
    Browser delegate;
    String page;

    @BeforeEach
    void aDelegateAndAColleague() throws Exception {
        here = organisations.named("Fédération fictive " + UUID.randomUUID()).value();
        giver = staff.with(Role.DELEGATE, here);
        person = staff.with(Role.READER, here);
        delegate = staff.signedIn(giver);
        page = "/admin/people/accounts/" + person.id();
    }

    @Test
    void nothingIsTypedTwice() throws Exception {
        String mandate = mandate().toString();
        String there = here.toString();

        var form = refused("EDITOR", there, "2001-01-31", mandate);

        assertThat(form.select("#lastDay-error").text()).isEqualTo("Cette date est passée.");
        assertThat(form.select("#lastDay").val()).isEqualTo("2001-01-31");
        assertThat(chosen(form, "role")).isEqualTo("EDITOR");
        assertThat(chosen(form, "organisation")).isEqualTo(there);
        assertThat(chosen(form, "mandate")).isEqualTo(mandate);
        assertThat(form.select("#lastDay").attr("aria-describedby")).contains("lastDay-error");
        assertThat(form.select(".form-errors a[href=#lastDay]")).hasSize(1);
        assertThat(grants()).isOne();
    }

    @Test
    void aFieldSaysWhatIsMissingOrCannotBe() throws Exception {
        assertThat(refused("", here.toString(), "", "").select("#role-error").text()).isNotBlank();
        assertThat(refused("DELEGATE", "", "", "").select("#organisation-error").text())
                .startsWith("Choisissez un périmètre");
        var unread = refused("EDITOR", here.toString(), "demain", "");
        assertThat(unread.select("#lastDay-error").text()).isEqualTo("Cette date n’existe pas.");
        assertThat(chosen(unread, "role")).isEqualTo("EDITOR");
        assertThat(grants()).isOne();
    }

    @Test
    void whoeverGivesMoreDaysThanTheirOwnIsToldBesideTheDay() throws Exception {
        LocalDate own = today.date().plusDays(10);
        dsl.update(ROLE_GRANT)
                .set(ROLE_GRANT.LAST_DAY, own)
                .where(ROLE_GRANT.ACCOUNT_ID.eq(giver.id()))
                .execute();
        String later = own.plusDays(1).toString();

        var form = refused("DELEGATE", here.toString(), later, "");

        assertThat(form.select("#lastDay-error").text()).contains("prend fin avant");
        assertThat(form.select("#lastDay").val()).isEqualTo(later);
        assertThat(chosen(form, "role")).isEqualTo("DELEGATE");
        assertThat(grants()).isOne();
        assertThat(give("DELEGATE", here.toString(), own.toString(), "").statusCode())
                .as("control")
                .isEqualTo(303);
    }

    @Test
    void anAccountOutOfReachIsNotShownByARefusal() throws Exception {
        page = "/admin/people/accounts/" + staff.with(Role.READER, null).id();

        assertThat(give("", here.toString(), "", "").statusCode()).isEqualTo(404);
    }

    private Document refused(String role, String organisation, String lastDay, String mandate)
            throws Exception {
        var answer = give(role, organisation, lastDay, mandate);
        assertThat(answer.statusCode()).isEqualTo(422);
        return Jsoup.parse(answer.body());
    }

    private HttpResponse<String> give(
            String role, String organisation, String lastDay, String mandate) throws Exception {
        return delegate.fill(
                "/admin/people/account",
                page + "/roles",
                "role",
                role,
                "organisation",
                organisation,
                "lastDay",
                lastDay,
                "mandate",
                mandate);
    }

    private static String chosen(Document form, String field) {
        return form.select("select[name=" + field + "] option[selected]").val();
    }

    private int grants() {
        return dsl.fetchCount(ROLE_GRANT, ROLE_GRANT.ACCOUNT_ID.eq(person.id()));
    }

    private UUID mandate() {
        var holder = UUID.randomUUID();
        dsl.insertInto(PERSON)
                .set(PERSON.ID, holder)
                .set(PERSON.OWNER_ID, here)
                .set(PERSON.CREATED_AT, Instant.EPOCH)
                .set(PERSON.CHANGED_AT, Instant.EPOCH)
                .set(PERSON.DISPLAY_NAME, "Sasha (fictif)")
                .set(PERSON.EMAIL, person.email())
                .execute();
        var mandate = UUID.randomUUID();
        dsl.insertInto(MANDATE)
                .set(MANDATE.ID, mandate)
                .set(MANDATE.CREATED_AT, Instant.EPOCH)
                .set(MANDATE.CHANGED_AT, Instant.EPOCH)
                .set(MANDATE.PERSON_ID, holder)
                .set(MANDATE.ORGANISATION_ID, here)
                .set(MANDATE.FROM_PRECISION, "UNKNOWN")
                .set(MANDATE.TO_PRECISION, "UNKNOWN")
                .execute();
        return mandate;
    }
}
