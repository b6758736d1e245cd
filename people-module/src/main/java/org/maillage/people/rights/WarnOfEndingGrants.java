package org.maillage.people.rights;

import org.maillage.people.rights.AccountAdministrators.Administrator;
import org.maillage.people.rights.EndingGrants.Ending;
import org.maillage.platform.actor.Access;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A month before rights end, or as soon as it is known, whoever holds them and whoever administers them is written to, once an end. */
@Service
class WarnOfEndingGrants {

    private final EndingGrants ending;
    private final AccountAdministrators administrators;
    private final EndingGrantMail mail;
    private final Access access;

    WarnOfEndingGrants(
            EndingGrants ending,
            AccountAdministrators administrators,
            EndingGrantMail mail,
            Access access) {
        this.ending = ending;
        this.administrators = administrators;
        this.mail = mail;
        this.access = access;
    }

    /** Whether there may be more. */
    @Transactional
    public boolean warn() {
        access.open();
        var grants = ending.take();
        var byHolder = new LinkedHashMap<UUID, List<Ending>>();
        grants.forEach(
                one -> byHolder.computeIfAbsent(one.account(), _ -> new ArrayList<>()).add(one));
        byHolder.values().forEach(mail::toHolder);
        byAdministrator(grants, byHolder).forEach(mail::toAdministrator);
        return grants.size() == EndingGrants.AT_ONCE;
    }

    private Map<Administrator, List<Ending>> byAdministrator(
            List<Ending> grants, Map<UUID, List<Ending>> byHolder) {
        var known = administrators.ofAccounts(byHolder.keySet());
        var found = new HashMap<Administrator, List<Ending>>();
        for (var grant : grants) {
            known.getOrDefault(grant.account(), Set.of()).stream()
                    .filter(one -> !one.account().equals(grant.account()))
                    .forEach(one -> found.computeIfAbsent(one, _ -> new ArrayList<>()).add(grant));
        }
        return found;
    }
}
