package org.maillage.people.provider;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.maillage.platform.web.BaseUrl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

import java.security.MessageDigest;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * Out of the service, and back here (OpenID Connect RP-Initiated Logout 1.0). Nothing is asked of the service about whoever leaves, and
 * nothing hangs on their coming back: a cookie knows whether it was this browser that was sent there.
 */
@Component
class ProviderExit {

    static final String BACK = "/sign-in/oidc/left";
    private static final Logger log = LoggerFactory.getLogger(ProviderExit.class);
    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final String ENDPOINT = "end_session_endpoint";

    private final Provider provider;
    private final ProviderProperties properties;
    private final BaseUrl baseUrl;
    private final PassingCookie cookie;

    ProviderExit(Provider provider, ProviderProperties properties, BaseUrl baseUrl) {
        this.provider = provider;
        this.properties = properties;
        this.baseUrl = baseUrl;
        this.cookie = new PassingCookie("LEAVING", baseUrl);
    }

    /** Where the service signs people out; empty: nowhere, or nobody is to be led there. */
    Optional<String> of(ClientRegistration client) {
        return switch (properties.endSessionEndpoint()) {
            case ProviderProperties.NOWHERE -> Optional.empty();
            case "" -> said(client);
            case String configured -> Optional.of(configured);
        };
    }

    private static Optional<String> said(ClientRegistration client) {
        var said = client.getProviderDetails().getConfigurationMetadata().get(ENDPOINT);
        if (said == null) {
            return Optional.empty();
        }
        if (said instanceof String address && ProviderProperties.privately(address)) {
            return Optional.of(address);
        }
        log.warn("The {} of the service to sign in by is no address to be used", ENDPOINT);
        return Optional.empty();
    }

    /**
     * Where the browser goes to; it takes a cookie along.
     *
     * @return empty: the service has no way out, or they came by another one
     */
    Optional<String> wayThere(ProviderWay way, HttpServletResponse response) throws ProviderAway {
        if (!way.issuer().equals(properties.issuer())) {
            return Optional.empty();
        }
        var client = provider.endpoints().client();
        return of(client)
                .map(endpoint -> {
                    String state = UUID.randomUUID().toString();
                    cookie.set(state, LIFE, response);
                    return address(endpoint, client.getClientId(), way.idToken(), state);
                });
    }

    private String address(String endpoint, String client, String idToken, String state) {
        var address = UriComponentsBuilder.fromUriString(endpoint);
        if (idToken.isEmpty()) {
            address.queryParam("client_id", UriUtils.encode(client, UTF_8));
        } else {
            address.queryParam("id_token_hint", UriUtils.encode(idToken, UTF_8));
        }
        return address.queryParam(
                        "post_logout_redirect_uri", UriUtils.encode(baseUrl.of(BACK), UTF_8))
                .queryParam("state", UriUtils.encode(state, UTF_8))
                .build(true)
                .toUriString();
    }

    /** Whether it was this browser that went there, and not long ago. */
    boolean cameBack(
            @Nullable String state, HttpServletRequest request, HttpServletResponse response) {
        if (state == null) {
            return false;
        }
        byte[] brought = state.getBytes(UTF_8);
        boolean sent =
                cookie.values(request)
                        .anyMatch(kept -> MessageDigest.isEqual(kept.getBytes(UTF_8), brought));
        if (sent) {
            cookie.drop(response);
        }
        return sent;
    }
}
