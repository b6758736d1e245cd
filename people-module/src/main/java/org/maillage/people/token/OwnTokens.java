package org.maillage.people.token;

import static org.maillage.people.access.PeoplePermission.ORGANISATION_READ;
import static org.maillage.people.db.Tables.ACCOUNT;
import static org.maillage.people.db.Tables.API_TOKEN;
import static org.maillage.people.db.Tables.ORGANISATION;

import org.jooq.DSLContext;
import org.maillage.people.organisation.OrganisationChoices;
import org.maillage.platform.actor.CurrentActor;
import org.maillage.platform.web.form.Option;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** The tokens of whoever is signed in, and where a new one may hold. */
@Component
class OwnTokens {

    private final DSLContext dsl;
    private final CurrentActor currentActor;
    private final OrganisationChoices organisations;
    private final Clock clock;

    OwnTokens(
            DSLContext dsl,
            CurrentActor currentActor,
            OrganisationChoices organisations,
            Clock clock) {
        this.dsl = dsl;
        this.currentActor = currentActor;
        this.organisations = organisations;
        this.clock = clock;
    }

    UUID account() {
        return TokenAudit.account(currentActor.get());
    }

    /** Those that work first. */
    List<TokenRow> list() {
        var now = clock.instant();
        return dsl.select(TokenRow.select(now))
                .from(API_TOKEN)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(API_TOKEN.ACCOUNT_ID))
                .leftJoin(ORGANISATION)
                .on(ORGANISATION.ID.eq(API_TOKEN.ORGANISATION_ID))
                .where(API_TOKEN.ACCOUNT_ID.eq(account()))
                .orderBy(
                        TokenRow.standing(now).eq("WORKING").desc(),
                        API_TOKEN.CREATED_AT.desc(),
                        API_TOKEN.ID)
                .fetch(row -> row.value1());
    }

    List<Option> organisations() {
        return organisations.where(ORGANISATION_READ);
    }
}
