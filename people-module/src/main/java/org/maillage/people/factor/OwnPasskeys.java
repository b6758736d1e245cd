package org.maillage.people.factor;

import static org.maillage.people.db.Tables.ACCOUNT;

import org.jooq.DSLContext;
import org.maillage.platform.web.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import java.util.UUID;

/** The passkeys of whoever is signed in, for their page. */
@Component
class OwnPasskeys {

    private final OwnFactor own;
    private final Passkeys passkeys;
    private final PasskeyOptions options;
    private final DSLContext dsl;

    OwnPasskeys(OwnFactor own, Passkeys passkeys, PasskeyOptions options, DSLContext dsl) {
        this.own = own;
        this.passkeys = passkeys;
        this.options = options;
        this.dsl = dsl;
    }

    /** Whether there is something to fall back on: an application, and codes on paper. */
    boolean possible() {
        return own.confirmed();
    }

    /**
     * @throws NotFound when none of theirs is called so
     */
    Passkeys.Row get(UUID id) {
        return passkeys.of(own.account()).stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("passkey " + id));
    }

    void describe(Model model) {
        UUID account = own.account();
        String email =
                dsl.select(ACCOUNT.EMAIL)
                        .from(ACCOUNT)
                        .where(ACCOUNT.ID.eq(account))
                        .fetchSingle()
                        .value1();
        model.addAttribute("confirmed", own.confirmed());
        model.addAttribute("passkeys", passkeys.of(account));
        model.addAttribute("asked", own.hidden() ? null : options.of(account, email));
    }
}
