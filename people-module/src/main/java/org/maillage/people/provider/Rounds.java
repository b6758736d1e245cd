package org.maillage.people.provider;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.maillage.people.factor.Challenges;
import org.maillage.platform.web.BaseUrl;
import org.maillage.platform.web.LocalPath;
import org.maillage.platform.web.TextSigner;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.stereotype.Component;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ways to the service and back. A cookie knows which one the browser is on, and nothing is kept of it here before it comes back;
 * then it is taken once. The nonce and what proves that the code is ours (PKCE) follow from the state by our key, and never leave here.
 */
@Component
class Rounds {

    static final String BACK = "/sign-in/oidc/back";
    private static final String PURPOSE = "oidc";
    private static final Pattern VALUE = Pattern.compile("([\\w.-]{60,200})~([\\w-]{0,2800})");

    private final Challenges challenges;
    private final TextSigner signer;
    private final BaseUrl baseUrl;
    private final PassingCookie cookie;

    Rounds(Challenges challenges, TextSigner signer, BaseUrl baseUrl) {
        this.challenges = challenges;
        this.signer = signer;
        this.baseUrl = baseUrl;
        this.cookie = new PassingCookie("ROUND", baseUrl);
    }

    /**
     * @param next where they wanted to go
     */
    record Round(String state, @Nullable String next) {}

    Round begin(@Nullable String next, HttpServletResponse response) {
        String state = new String(challenges.make(PURPOSE), StandardCharsets.US_ASCII);
        String wanted = LocalPath.of(next).map(LocalPath::value).orElse("");
        String value = state + "~" + encoded(ascii(wanted));
        cookie.set(value, Challenges.LIFE, response);
        return new Round(state, wanted.isEmpty() ? null : wanted);
    }

    /** The way that this browser was on; empty when it was not on this one, is too late, or has been back before. */
    Optional<Round> end(
            @Nullable String state, HttpServletRequest request, HttpServletResponse response) {
        var begun = begunIn(request);
        begun.ifPresent(_ -> cookie.drop(response));
        String brought = state == null ? "" : state;
        return begun.filter(round -> same(round.state(), brought))
                .filter(round -> challenges.spend(PURPOSE, ascii(round.state())));
    }

    private Optional<Round> begunIn(HttpServletRequest request) {
        return cookie.values(request)
                .map(VALUE::matcher)
                .filter(Matcher::matches)
                .map(found -> new Round(found.group(1), decoded(found.group(2))))
                .findFirst();
    }

    /** What is asked of the service: the same each time it is asked for this round. */
    OAuth2AuthorizationRequest request(ClientRegistration client, Round round) {
        String nonce = signer.sign(PURPOSE + "-nonce", round.state());
        String verifier = signer.sign(PURPOSE + "-verifier", round.state());
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(requireNonNull(client.getProviderDetails().getAuthorizationUri()))
                .clientId(client.getClientId())
                .redirectUri(baseUrl.of(BACK))
                .scopes(client.getScopes())
                .state(round.state())
                .attributes(kept -> {
                    kept.put(OidcParameterNames.NONCE, nonce);
                    kept.put(PkceParameterNames.CODE_VERIFIER, verifier);
                })
                .additionalParameters(said -> {
                    said.put(OidcParameterNames.NONCE, hash(nonce));
                    said.put(PkceParameterNames.CODE_CHALLENGE, hash(verifier));
                    said.put(PkceParameterNames.CODE_CHALLENGE_METHOD, "S256");
                })
                .build();
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static @Nullable String decoded(String text) {
        try {
            var path = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII);
            return LocalPath.of(path).map(LocalPath::value).orElse(null);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static String hash(String text) {
        try {
            return encoded(MessageDigest.getInstance("SHA-256").digest(ascii(text)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
