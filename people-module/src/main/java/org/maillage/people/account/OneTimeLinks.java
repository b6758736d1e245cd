package org.maillage.people.account;

import jakarta.servlet.http.HttpServletResponse;

import org.maillage.platform.web.BaseUrl;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.Optional;

/** What pages and consoles know of the links that work once. */
@Component
public class OneTimeLinks {

    private final AccountLinks links;
    private final Accounts accounts;
    private final BaseUrl baseUrl;
    private final Clock clock;

    OneTimeLinks(AccountLinks links, Accounts accounts, BaseUrl baseUrl, Clock clock) {
        this.links = links;
        this.accounts = accounts;
        this.baseUrl = baseUrl;
        this.clock = clock;
    }

    boolean makesAdministrator(String token) {
        return links.worksForAdministrator(token, clock.instant());
    }

    /** The account that may still choose a password by it. */
    Optional<Account> accountOf(String token) {
        return links.accountOf(token, clock.instant())
                .flatMap(accounts::find)
                .filter(Account::active);
    }

    /** A fresh link for the console. */
    String forAdministrator() {
        links.forgetExpired(clock.instant());
        return forAdministrator(links.makeForAdministrator(clock.instant()));
    }

    private String forAdministrator(String token) {
        return baseUrl.of(FirstAdministratorController.PATH + "?token=" + token);
    }

    String forPassword(String token) {
        return baseUrl.of(ChoosePasswordController.PATH + "?token=" + token);
    }

    /** The link does not work: unknown, too old or used, it is the same page. */
    public static String spent(HttpServletResponse response) {
        response.setStatus(HttpStatus.GONE.value());
        return "people/account/link-spent";
    }
}
