package org.maillage.people.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.people.db.Tables.ACCOUNT;
import static org.maillage.people.db.Tables.MANDATE;
import static org.maillage.people.db.Tables.ORGANISATION;
import static org.maillage.people.db.Tables.PERSON;
import static org.maillage.people.db.Tables.ROLE_GRANT;

import static java.util.concurrent.TimeUnit.SECONDS;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maillage.people.LetterBox;
import org.maillage.people.period.Today;
import org.maillage.people.rights.EndOfRights;
import org.maillage.people.rights.Role;
import org.maillage.platform.id.UuidV7;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/** Before a right ends, whoever holds it and whoever administers it is written to, once an end. */
@AccountTest
class EndingRightTests {

    private static final String HOLDER = "people.rights.ending-mail";
    private static final String OTHERS = "people.rights.ending-others-mail";

    @Autowired Staff staff;
    @Autowired EndOfRights round;
    @Autowired LetterBox letters;
    @Autowired MovableClock clock;
    @Autowired Today today;
    @Autowired DSLContext dsl;
    @Autowired PlatformTransactionManager transactions;

    UUID centre;
    Staff.Person holder;
    Staff.Person delegate;

    @BeforeEach
    void aCentre() {
        centre = UuidV7.next();
        dsl.insertInto(ORGANISATION)
                .set(ORGANISATION.ID, centre)
                .set(ORGANISATION.OWNER_ID, centre)
                .set(ORGANISATION.CREATED_AT, clock.instant())
                .set(ORGANISATION.CHANGED_AT, clock.instant())
                .set(ORGANISATION.TYPE, "COMMUNITY_CENTRE")
                .set(ORGANISATION.NAME, "Centre Essai (fictif)")
                .execute();
        holder = staff.with(Role.EDITOR, centre);
        delegate = staff.with(Role.DELEGATE, centre);
    }

    @Test
    void aMonthBeforeOnce() {
        ends(today.date().plusDays(31));
        round.look();
        assertThat(letters.countFor(holder.email())).isZero();

        clock.moveOn(Duration.ofDays(1));
        round.look();
        round.look();
        clock.moveOn(Duration.ofDays(29));
        round.look();

        assertThat(letters.countFor(holder.email())).isOne();
        assertThat(letters.templateFor(holder.email())).isEqualTo(HOLDER);
        assertThat(text(holder))
                .contains("Édition", "Centre Essai (fictif)", holder.id() + "/handover");
        assertThat(letters.countFor(delegate.email())).isOne();
        assertThat(letters.templateFor(delegate.email())).isEqualTo(OTHERS);
        assertThat(text(delegate)).contains(holder.name(), "Édition", "Centre Essai (fictif)");
    }

    @Test
    void nobodyElseIsTold() {
        var colleague = staff.with(Role.EDITOR, centre);
        var former = staff.with(Role.DELEGATE, centre);
        dsl.update(ROLE_GRANT)
                .set(ROLE_GRANT.LAST_DAY, LocalDate.ofEpochDay(0))
                .where(ROLE_GRANT.ACCOUNT_ID.eq(former.id()))
                .execute();
        ends(today.date().plusDays(5));

        round.look();

        assertThat(letters.countFor(holder.email())).isOne();
        assertThat(letters.countFor(colleague.email())).isZero();
        assertThat(letters.countFor(former.email())).isZero();
    }

    @Test
    void anotherLastDayIsAnotherEnd() {
        ends(today.date().plusDays(20));
        round.look();
        ends(today.date().plusDays(200));
        round.look();
        assertThat(letters.countFor(holder.email())).isOne();

        ends(today.date().plusDays(10));
        round.look();

        assertThat(letters.countFor(holder.email())).isEqualTo(2);
        assertThat(letters.countFor(delegate.email())).isEqualTo(2);
    }

    @Test
    void aMandateThatIsEndedEarlierWarnsToo() {
        var mandate = mandate(today.date().plusDays(300));
        dsl.update(ROLE_GRANT)
                .set(ROLE_GRANT.MANDATE_ID, mandate)
                .set(ROLE_GRANT.LAST_DAY, today.date().plusDays(300))
                .where(ROLE_GRANT.ACCOUNT_ID.eq(holder.id()))
                .execute();
        round.look();
        assertThat(letters.countFor(holder.email())).isZero();

        dsl.update(MANDATE)
                .set(MANDATE.TO_DATE, today.date().plusDays(3))
                .where(MANDATE.ID.eq(mandate))
                .execute();
        round.look();

        assertThat(letters.countFor(holder.email())).isOne();
    }

    @Test
    void manyEndsAreOneMail() {
        var others = IntStream.range(0, 24).mapToObj(_ -> staff.with(Role.READER, centre)).toList();
        others.forEach(one -> ends(one, today.date().plusDays(7)));

        round.look();

        assertThat(letters.countFor(delegate.email())).isOne();
        assertThat(text(delegate)).contains("… et 4 de plus");
        assertThat(text(delegate).split("prend fin le", -1)).hasSize(21);
        assertThat(others).allMatch(one -> letters.countFor(one.email()) == 1);
    }

    @ParameterizedTest
    @CsvSource({"fr,en", "en,fr"})
    void inTheLanguageOfEach(String ofHolder, String ofDelegate) {
        speaks(holder, ofHolder);
        speaks(delegate, ofDelegate);
        ends(firstOfMay());

        round.look();

        assertThat(letters.languageFor(holder.email())).isEqualTo(ofHolder);
        assertThat(letters.languageFor(delegate.email())).isEqualTo(ofDelegate);
        assertThat(text(ofHolder.equals("en") ? holder : delegate))
                .contains("Editing", " ends on 1 May ");
        assertThat(text(ofHolder.equals("fr") ? holder : delegate))
                .contains("Édition", "prend fin le 1er mai");
    }

    private void speaks(Staff.Person whose, String language) {
        dsl.update(ACCOUNT)
                .set(ACCOUNT.LANGUAGE, language)
                .where(ACCOUNT.ID.eq(whose.id()))
                .execute();
    }

    @Test
    void whoeverAdministersThemselvesIsToldAsTheHolder() {
        ends(delegate, today.date().plusDays(7));

        round.look();

        assertThat(letters.countFor(delegate.email())).isOne();
        assertThat(letters.templateFor(delegate.email())).isEqualTo(HOLDER);
    }

    @Test
    void whoeverIsDisabledIsNotTold() {
        dsl.update(ACCOUNT)
                .set(ACCOUNT.STATE, "DISABLED")
                .where(ACCOUNT.ID.eq(holder.id()))
                .execute();
        ends(today.date().plusDays(7));

        round.look();

        assertThat(letters.countFor(holder.email())).isZero();
        assertThat(letters.countFor(delegate.email())).isZero();
    }

    @Test
    void whatAnotherInstanceIsTellingIsLeftToIt() {
        ends(today.date().plusDays(7));

        new TransactionTemplate(transactions)
                .executeWithoutResult(_ -> {
                    dsl.update(ROLE_GRANT)
                            .set(ROLE_GRANT.WARNED_DAY, ROLE_GRANT.LAST_DAY)
                            .where(ROLE_GRANT.ACCOUNT_ID.eq(holder.id()))
                            .execute();
                    CompletableFuture.runAsync(round::look).orTimeout(30, SECONDS).join();
                });
        round.look();

        assertThat(letters.countFor(holder.email())).isZero();
    }

    /** The clock goes on until it is near. */
    private LocalDate firstOfMay() {
        var day = today.date();
        var next = day.withMonth(5).withDayOfMonth(1);
        var may = next.isAfter(day.plusDays(10)) ? next : next.plusYears(1);
        clock.moveOn(Duration.ofDays(ChronoUnit.DAYS.between(day, may) - 3));
        return may;
    }

    private void ends(LocalDate day) {
        ends(holder, day);
    }

    private void ends(Staff.Person whose, LocalDate day) {
        dsl.update(ROLE_GRANT)
                .set(ROLE_GRANT.LAST_DAY, day)
                .where(ROLE_GRANT.ACCOUNT_ID.eq(whose.id()))
                .execute();
    }

    private String text(Staff.Person whose) {
        return letters.argumentsFor(whose.email()).toString();
    }

    private UUID mandate(@Nullable LocalDate lastDay) {
        var person = UuidV7.next();
        dsl.insertInto(PERSON)
                .set(PERSON.ID, person)
                .set(PERSON.OWNER_ID, centre)
                .set(PERSON.CREATED_AT, clock.instant())
                .set(PERSON.CHANGED_AT, clock.instant())
                .set(PERSON.DISPLAY_NAME, holder.name())
                .execute();
        var id = UuidV7.next();
        dsl.insertInto(MANDATE)
                .set(MANDATE.ID, id)
                .set(MANDATE.CREATED_AT, clock.instant())
                .set(MANDATE.CHANGED_AT, clock.instant())
                .set(MANDATE.PERSON_ID, person)
                .set(MANDATE.ORGANISATION_ID, centre)
                .set(MANDATE.FROM_PRECISION, "UNKNOWN")
                .set(MANDATE.TO_DATE, lastDay)
                .set(MANDATE.TO_PRECISION, "DAY")
                .execute();
        return id;
    }
}
