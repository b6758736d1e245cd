package org.maillage.people.provider;

import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestOperations;

import java.util.List;
import java.util.Objects;

/**
 * Reads what the service has signed for us, with the keys that it shows.
 *
 * @param tokens who has come
 * @param claims what it knows of them, where it hands that out signed (OpenID Connect Core 1.0, 5.3.2)
 */
record ProviderKeys(JwtDecoder tokens, JwtDecoder claims) {

    /**
     * @throws IllegalArgumentException when the service shows no keys
     */
    static ProviderKeys of(ClientRegistration client, RestOperations pages) {
        String issuer = Objects.requireNonNull(client.getProviderDetails().getIssuerUri());
        return new ProviderKeys(
                decoder(client, pages, List.of(new OidcIdTokenValidator(client))),
                decoder(
                        client,
                        pages,
                        List.of(
                                new JwtIssuerValidator(issuer),
                                new JwtAudienceValidator(client.getClientId()))));
    }

    private static JwtDecoder decoder(
            ClientRegistration client,
            RestOperations pages,
            List<OAuth2TokenValidator<Jwt>> validators) {
        String keys = client.getProviderDetails().getJwkSetUri();
        if (keys == null) {
            throw new IllegalArgumentException("no keys");
        }
        var decoder =
                NimbusJwtDecoder.withJwkSetUri(keys)
                        .jwsAlgorithms(algorithms -> {
                            algorithms.add(SignatureAlgorithm.RS256);
                            algorithms.add(SignatureAlgorithm.PS256);
                            algorithms.add(SignatureAlgorithm.ES256);
                        })
                        .restOperations(pages)
                        .build();
        decoder.setJwtValidator(JwtValidators.createDefaultWithValidators(validators));
        return decoder;
    }
}
