package org.maillage.people.joining;

import org.maillage.people.rights.AccountAdministrators;
import org.maillage.people.rights.AccountAdministrators.Administrator;
import org.maillage.platform.actor.Access;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Whoever may decide is told that requests wait: how many, in one mail a day at most, whatever strangers send. Nothing that a stranger
 * has typed stands in it.
 */
@Service
class TellDeciders {

    static final Duration PAUSE = Duration.ofDays(1);

    /** A request that is younger may stand in a transaction that nobody else sees yet. */
    private static final Duration SETTLED = Duration.ofMinutes(1);

    private final JoinNotices notices;
    private final AccountAdministrators administrators;
    private final JoinMail mail;
    private final Access access;

    TellDeciders(
            JoinNotices notices,
            AccountAdministrators administrators,
            JoinMail mail,
            Access access) {
        this.notices = notices;
        this.administrators = administrators;
        this.mail = mail;
        this.access = access;
    }

    @Transactional
    public void tell() {
        var through = access.open().at().minus(SETTLED);
        deciders(through).forEach((decider, places) -> tell(decider, places, through));
    }

    private Map<Administrator, List<UUID>> deciders(Instant through) {
        // in one order on every instance, as they wait for each other
        var deciders =
                new TreeMap<Administrator, List<UUID>>(
                        Comparator.comparing(Administrator::account));
        administrators
                .of(notices.places(through))
                .forEach((place, all) ->
                        all.forEach(one ->
                                deciders.computeIfAbsent(one, _ -> new ArrayList<>()).add(place)));
        return deciders;
    }

    private void tell(Administrator decider, List<UUID> places, Instant through) {
        int untold = notices.untold(decider.account(), places, through);
        if (untold > 0 && notices.claim(decider.account(), through, through.minus(PAUSE))) {
            mail.waiting(decider, untold);
        }
    }
}
