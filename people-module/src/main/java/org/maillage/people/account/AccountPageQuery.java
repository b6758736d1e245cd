package org.maillage.people.account;

import static org.maillage.people.access.PeoplePermission.ACCOUNT_ADMINISTER;
import static org.maillage.people.db.Tables.ACCOUNT;
import static org.maillage.people.db.Tables.ONE_TIME_PASSWORD;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.maillage.people.organisation.OrganisationChoices;
import org.maillage.people.rights.AccountReach;
import org.maillage.people.rights.GrantMandates;
import org.maillage.platform.web.NotFound;
import org.maillage.platform.web.form.Option;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** The page of an account, and what its forms offer. */
@Component
class AccountPageQuery {

    private static final Field<Boolean> SECOND_FACTOR =
            DSL.field(
                    DSL.exists(
                            DSL.selectOne()
                                    .from(ONE_TIME_PASSWORD)
                                    .where(ONE_TIME_PASSWORD.ACCOUNT_ID.eq(ACCOUNT.ID))));

    private final DSLContext dsl;
    private final AccountReach reach;
    private final OrganisationChoices choices;
    private final GrantMandates mandates;

    AccountPageQuery(
            DSLContext dsl,
            AccountReach reach,
            OrganisationChoices choices,
            GrantMandates mandates) {
        this.dsl = dsl;
        this.reach = reach;
        this.choices = choices;
        this.mandates = mandates;
    }

    record Page(
            UUID id,
            String displayName,
            String email,
            String standing,
            Instant createdAt,
            boolean secondFactor,
            String language,
            List<AccountListQuery.Grant> grants) {

        /** As {@link MailLanguage} names it. */
        public MailLanguage writtenIn() {
            return MailLanguage.of(Locale.of(language));
        }

        public boolean disabled() {
            return standing.equals("DISABLED");
        }
    }

    /** Of an account that is the reader's to administer. */
    Page page(UUID id) {
        return page(ACCOUNT.ID.eq(id).and(reach.accounts()), id);
    }

    Page own(UUID id) {
        return page(ACCOUNT.ID.eq(id), id);
    }

    private Page page(Condition condition, UUID id) {
        return dsl.select(
                        ACCOUNT.ID,
                        ACCOUNT.DISPLAY_NAME,
                        ACCOUNT.EMAIL,
                        AccountListQuery.STANDING,
                        ACCOUNT.CREATED_AT,
                        SECOND_FACTOR,
                        ACCOUNT.LANGUAGE,
                        AccountListQuery.grants())
                .from(ACCOUNT)
                .where(condition)
                .fetchOptional(Records.mapping(Page::new))
                .orElseThrow(() -> new NotFound("account " + id));
    }

    /** Where a role may hold. */
    List<Option> organisations() {
        return choices.where(ACCOUNT_ADMINISTER);
    }

    /** What the forms offer; nobody gives more than they have. */
    void offer(UUID account, Model model) {
        model.addAttribute("mayGrant", !reach.isOwn(account));
        model.addAttribute("mayView", !reach.isOwn(account) && reach.everywhere());
        model.addAttribute("mandates", mandates.of(account));
        offer(model);
    }

    /** Says beside the fields what is not among what was offered. */
    void check(AccountForm form, BindingResult errors) {
        if (form.organisation() != null || !reach.everywhere()) {
            OrganisationChoices.check(errors, "organisation", organisations());
        }
        if (form.role() != null) {
            form.role()
                    .problemIn(form.organisation())
                    .ifPresent(problem -> errors.rejectValue("organisation", problem));
        }
    }

    void offer(Model model) {
        model.addAttribute("roles", Option.of(reach.roles(), "people.account.role."));
        model.addAttribute("organisations", organisations());
        model.addAttribute("network", reach.everywhere());
    }
}
