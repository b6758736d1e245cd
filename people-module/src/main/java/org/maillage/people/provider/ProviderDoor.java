package org.maillage.people.provider;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.maillage.platform.web.NotFound;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.stereotype.Component;

/** The way to the service, and what it says of whoever comes back. */
@Component
class ProviderDoor {

    private static final Logger log = LoggerFactory.getLogger(ProviderDoor.class);

    private final Provider provider;
    private final ProviderLine line;
    private final Rounds rounds;
    private final ProviderExit exit;

    ProviderDoor(Provider provider, ProviderLine line, Rounds rounds, ProviderExit exit) {
        this.provider = provider;
        this.line = line;
        this.rounds = rounds;
        this.exit = exit;
    }

    /** What came of a round. */
    sealed interface Outcome {

        /**
         * @param way what their session keeps for the way out; null: there is none
         */
        record Known(Identity identity, @Nullable String way) implements Outcome {}

        /** The service does not answer. */
        record Away() implements Outcome {}

        /** They have given up there, or what they brought is not theirs or not in order. */
        record Failed() implements Outcome {}
    }

    /**
     * @throws NotFound when the operator has named no service
     */
    void require() {
        if (!provider.configured()) {
            throw new NotFound("no service to sign in by");
        }
    }

    /**
     * Where the browser goes to; it takes a cookie along.
     *
     * @param next where they wanted to go
     */
    String wayThere(@Nullable String next, HttpServletResponse response) throws ProviderAway {
        try {
            var client = provider.endpoints().client();
            return rounds.request(client, rounds.begin(next, response))
                    .getAuthorizationRequestUri();
        } catch (ProviderAway away) {
            log.warn("The service to sign in by does not answer: {}", reason(away));
            throw away;
        }
    }

    Outcome outcome(Rounds.Round round, BackForm brought) {
        if (brought.code() == null) {
            return new Outcome.Failed();
        }
        try {
            var endpoints = provider.endpoints();
            var request = rounds.request(endpoints.client(), round);
            var response =
                    OAuth2AuthorizationResponse.success(brought.code())
                            .state(round.state())
                            .redirectUri(requireNonNull(request.getRedirectUri()))
                            .build();
            return known(
                    endpoints,
                    line.who(endpoints, new OAuth2AuthorizationExchange(request, response)));
        } catch (ProviderAway away) {
            log.warn("The service to sign in by does not answer: {}", reason(away));
            return new Outcome.Away();
        } catch (IdentityRefused refused) {
            log.warn("What somebody brought from the service was refused: {}", reason(refused));
            return new Outcome.Failed();
        }
    }

    private Outcome.Known known(ProviderLine.Endpoints endpoints, ProviderLine.Who who) {
        var way = new ProviderWay(who.identity().issuer(), who.idToken());
        boolean leads = exit.of(endpoints.client()).isPresent();
        return new Outcome.Known(who.identity(), leads ? way.text() : null);
    }

    /** Words of the protocol and of the machine; of whoever came nothing is written down. */
    private static String reason(Exception problem) {
        var cause = problem.getCause();
        return cause == null
                ? String.valueOf(problem.getMessage())
                : problem.getMessage() + " (" + cause.getClass().getSimpleName() + ")";
    }
}
