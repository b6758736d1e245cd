package org.maillage.people.provider;

import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestTemplate;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;

/** What we say to the service and it to us, by the library; nobody waits longer than some seconds for it. */
@Component
class ProviderLine {

    private static final String OURS = "provider";
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration READ = Duration.ofSeconds(5);
    private static final int LONGEST_SUBJECT = 255;
    private static final int LONGEST_EMAIL = 254;
    private static final String METADATA = "/.well-known/openid-configuration";

    private final RestClient pages;
    private final RestClient tokens;
    private final RestTemplate claims;

    ProviderLine() {
        var http =
                HttpClient.newBuilder()
                        .connectTimeout(CONNECT)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .build();
        var requests = new JdkClientHttpRequestFactory(http);
        requests.setReadTimeout(READ);
        pages = RestClient.builder().requestFactory(requests).build();
        tokens =
                RestClient.builder()
                        .requestFactory(requests)
                        .configureMessageConverters(c -> {
                            c.addCustomConverter(new FormHttpMessageConverter());
                            c.addCustomConverter(
                                    new OAuth2AccessTokenResponseHttpMessageConverter());
                        })
                        .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                        .build();
        claims = new RestTemplate(requests);
        claims.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
    }

    /**
     * @param vouches makes sure of every address that it hands out, and does not say so
     */
    record Endpoints(ClientRegistration client, ProviderKeys keys, boolean vouches) {}

    /**
     * @param idToken as the service has signed it
     */
    record Who(Identity identity, String idToken) {}

    /** What the service says of itself, where OpenID Connect Discovery looks for it. */
    Endpoints discover(ProviderProperties asked) throws ProviderAway {
        try {
            var metadata =
                    pages.get()
                            .uri(asked.issuer().replaceAll("/+$", "") + METADATA)
                            .retrieve()
                            .body(new ParameterizedTypeReference<Map<String, Object>>() {});
            return endpoints(asked, metadata == null ? Map.of() : metadata);
        } catch (RestClientException e) {
            throw new ProviderAway("no metadata", e);
        }
    }

    private Endpoints endpoints(ProviderProperties asked, Map<String, Object> metadata)
            throws ProviderAway {
        if (!asked.issuer().equals(metadata.get("issuer"))) {
            throw new ProviderAway("it calls itself " + metadata.get("issuer"));
        }
        try {
            var client =
                    ClientRegistrations.fromOidcConfiguration(metadata)
                            .registrationId(OURS)
                            .clientId(asked.clientId())
                            .clientSecret(asked.clientSecret())
                            .redirectUri(Rounds.BACK)
                            .scope("openid", "email")
                            .build();
            if (client.getProviderDetails().getAuthorizationUri() == null) {
                throw new IllegalArgumentException("no page to sign in on");
            }
            return new Endpoints(
                    client, ProviderKeys.of(client, claims), asked.addressesVerified());
        } catch (IllegalArgumentException e) {
            throw new ProviderAway("its metadata cannot be used", e);
        }
    }

    /** Who has come back: the code is exchanged, the token and its nonce are checked. */
    Who who(Endpoints endpoints, OAuth2AuthorizationExchange round)
            throws ProviderAway, IdentityRefused {
        try {
            var answer =
                    exchange(endpoints)
                            .authenticate(
                                    new OAuth2LoginAuthenticationToken(endpoints.client(), round));
            if (answer != null && answer.getPrincipal() instanceof OidcUser user) {
                return new Who(identity(endpoints, user), user.getIdToken().getTokenValue());
            }
            throw new IllegalStateException("OpenID was asked for");
        } catch (OAuth2AuthenticationException e) {
            if (silent(e)) {
                throw new ProviderAway(e.getError().getErrorCode(), e);
            }
            throw new IdentityRefused(e.getError().getErrorCode(), e);
        }
    }

    private OidcAuthorizationCodeAuthenticationProvider exchange(Endpoints endpoints) {
        var codes = new RestClientAuthorizationCodeTokenResponseClient();
        codes.setRestClient(tokens);
        var more = new DefaultOAuth2UserService();
        more.setRestOperations(claims(endpoints.keys()));
        var people = new OidcUserService();
        people.setOauth2UserService(more);
        var exchange = new OidcAuthorizationCodeAuthenticationProvider(codes, people);
        exchange.setJwtDecoderFactory(_ -> endpoints.keys().tokens());
        return exchange;
    }

    private RestTemplate claims(ProviderKeys keys) {
        var signedToo = new RestTemplate(claims.getMessageConverters());
        signedToo.getMessageConverters().addFirst(new SignedClaims(keys.claims()));
        signedToo.setRequestFactory(claims.getRequestFactory());
        signedToo.setErrorHandler(claims.getErrorHandler());
        return signedToo;
    }

    /** What would not fit into a row is nobody's name. */
    private static Identity identity(Endpoints endpoints, OidcUser user) throws IdentityRefused {
        String issuer = endpoints.client().getProviderDetails().getIssuerUri();
        String subject = user.getSubject();
        if (issuer == null || subject == null || !plain(subject, LONGEST_SUBJECT)) {
            throw new IdentityRefused("no subject", null);
        }
        String email = user.getEmail();
        var said = user.getEmailVerified();
        boolean verified =
                (said == null ? endpoints.vouches() : said)
                        && email != null
                        && plain(email, LONGEST_EMAIL);
        return new Identity(issuer, subject, verified ? email : null);
    }

    private static boolean plain(String text, int longest) {
        return !text.isBlank()
                && text.length() <= longest
                && text.chars().noneMatch(Character::isISOControl);
    }

    private static boolean silent(Throwable problem) {
        for (@Nullable Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException) {
                return true;
            }
        }
        return false;
    }
}
