package org.maillage.people.account;

import static org.springframework.security.config.Customizer.withDefaults;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.oidc.OidcProviderConfiguration;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcLogoutAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcLogoutAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcUserInfoAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.oidc.http.converter.OidcUserInfoHttpMessageConverter;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;

import java.io.IOException;
import java.net.ServerSocket;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * A service of others that signs people in: a real OpenID provider on a port of its own, which shares nothing with the application but
 * the machine. It knows everybody whom a test has introduced, by one password, and can be made to lie.
 */
final class ProviderSite implements AutoCloseable {

    static final String PASSWORD = "un mot de passe d'ailleurs";
    static final String CLIENT = "maillage-essai";
    static final String SECRET = "secret d'essai";
    private static final Pattern LEFT =
            Pattern.compile("http://127\\.0\\.0\\.1:\\d+/sign-in/oidc/left");

    private final int port;
    private @Nullable AnnotationConfigServletWebServerApplicationContext context;
    private volatile Lie lie = Lie.NONE;
    private volatile Papers papers = Papers.PLAIN;
    private volatile boolean leadsOut = true;
    private final Map<String, Guest> guests = new ConcurrentHashMap<>();

    ProviderSite() {
        port = freePort();
    }

    /** What it says that is not true, or not for us. */
    enum Lie {
        NONE,
        OTHER_NONCE,
        OTHER_AUDIENCE,
        OTHER_ISSUER,
        OTHER_KEY,
        OVER
    }

    /** How it hands out what it knows of somebody. */
    enum Papers {
        PLAIN,
        SIGNED,
        UNSIGNED,
        SIGNED_BY_ANOTHER,
        OF_ANOTHER,
        FOR_ANOTHER
    }

    /**
     * Somebody who has an account there.
     *
     * @param verified null: it says nothing of that
     */
    record Guest(String subject, String email, @Nullable Boolean verified) {}

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Not the name that the application has: browsers take the two for different sites. */
    String issuer() {
        return "http://localhost:" + port;
    }

    void tell(Lie told) {
        lie = told;
    }

    void handOut(Papers kind) {
        papers = kind;
    }

    /** Whether it says where it signs people out. */
    void leadOut(boolean leads) {
        leadsOut = leads;
    }

    private void describe(OidcProviderConfiguration.Builder itself) {
        if (!leadsOut) {
            itself.claims(said -> said.remove("end_session_endpoint"));
        }
    }

    /** Of a loopback address any port may be led back to, as with the way in. */
    private static void judge(AuthenticationProvider provider) {
        if (provider instanceof OidcLogoutAuthenticationProvider exit) {
            exit.setAuthenticationValidator(asked -> {
                OidcLogoutAuthenticationToken wish = asked.getAuthentication();
                if (!LEFT.matcher(String.valueOf(wish.getPostLogoutRedirectUri())).matches()) {
                    throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_REQUEST);
                }
            });
        }
    }

    /** What somebody signs in with there. */
    String introduce(Guest guest) {
        String name = UUID.randomUUID().toString();
        guests.put(name, guest);
        return name;
    }

    private Guest guest(String name) {
        return Objects.requireNonNull(guests.get(name));
    }

    private OidcUserInfo about(String name) {
        var guest = guest(name);
        var known = OidcUserInfo.builder().subject(guest.subject()).email(guest.email());
        return guest.verified() == null
                ? known.build()
                : known.emailVerified(guest.verified()).build();
    }

    private void hand(OidcUserInfo known, HttpServletResponse response) throws IOException {
        if (papers == Papers.PLAIN) {
            new OidcUserInfoHttpMessageConverter()
                    .write(
                            known,
                            MediaType.APPLICATION_JSON,
                            new ServletServerHttpResponse(response));
            return;
        }
        response.setContentType("application/jwt");
        response.getWriter().print(signed(known));
    }

    private String signed(OidcUserInfo known) {
        var claims = new JWTClaimsSet.Builder();
        known.getClaims().forEach(claims::claim);
        claims.issuer(papers == Papers.OF_ANOTHER ? "http://localhost:1" : issuer());
        claims.audience(papers == Papers.FOR_ANOTHER ? "somebody-else" : CLIENT);
        try {
            if (papers == Papers.UNSIGNED) {
                return new PlainJWT(claims.build()).serialize();
            }
            var key = papers == Papers.SIGNED_BY_ANOTHER ? Rooms.OTHER : Rooms.KEY;
            var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
            var signed = new SignedJWT(header, claims.build());
            signed.sign(new RSASSASigner(key));
            return signed.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private void write(JwtEncodingContext token) {
        if (!token.getTokenType().getValue().equals(OidcParameterNames.ID_TOKEN)) {
            return;
        }
        Authentication holder = token.getPrincipal();
        var claims = token.getClaims();
        claims.subject(guest(Objects.requireNonNull(holder).getName()).subject());
        switch (lie) {
            case OTHER_NONCE -> claims.claim(OidcParameterNames.NONCE, "another");
            case OTHER_AUDIENCE -> claims.audience(List.of("somebody-else"));
            case OTHER_ISSUER -> claims.issuer("http://localhost:1");
            case OVER ->
                    claims.issuedAt(Instant.now().minus(Duration.ofHours(2)))
                            .expiresAt(Instant.now().minus(Duration.ofHours(1)));
            case NONE, OTHER_KEY -> {}
        }
    }

    void open() {
        if (context == null) {
            var opened = new AnnotationConfigServletWebServerApplicationContext();
            opened.registerBean(ProviderSite.class, () -> this, b -> b.setDestroyMethodName(""));
            opened.register(Rooms.class);
            opened.refresh();
            context = opened;
        }
    }

    @Override
    public void close() {
        var opened = context;
        if (opened != null) {
            opened.close();
            context = null;
        }
    }

    /** How it is built; no configuration that the application would find. */
    @EnableWebSecurity
    static class Rooms {

        private static final RSAKey KEY = key("known");
        private static final RSAKey OTHER = key("known");

        @Bean
        TomcatServletWebServerFactory server(ProviderSite site) {
            return new TomcatServletWebServerFactory(site.port);
        }

        /** Filters answer everything; without a servlet nobody asks them. */
        @Bean
        ServletRegistrationBean<HttpServlet> rest() {
            return new ServletRegistrationBean<>(new Nothing(), "/");
        }

        private static final class Nothing extends HttpServlet {
            private static final long serialVersionUID = 1L;
        }

        @Bean
        SecurityFilterChain chain(HttpSecurity http, ProviderSite site) {
            return http.oauth2AuthorizationServer(server ->
                            server.oidc(oidc ->
                                    oidc.userInfoEndpoint(info ->
                                                    info.userInfoMapper(asked ->
                                                                    site.about(
                                                                            asked.getAuthorization()
                                                                                    .getPrincipalName()))
                                                            .userInfoResponseHandler(
                                                                    (_, response, answer) ->
                                                                            site.hand(
                                                                                    known(answer),
                                                                                    response)))
                                            .providerConfigurationEndpoint(self ->
                                                    self.providerConfigurationCustomizer(
                                                            site::describe))
                                            .logoutEndpoint(exit ->
                                                    exit.authenticationProviders(all ->
                                                            all.forEach(ProviderSite::judge)))))
                    .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .oauth2ResourceServer(resources -> resources.jwt(withDefaults()))
                    .formLogin(withDefaults())
                    .build();
        }

        private static OidcUserInfo known(Authentication answer) {
            return Objects.requireNonNull(((OidcUserInfoAuthenticationToken) answer).getUserInfo());
        }

        @Bean
        UserDetailsService everybody(ProviderSite site) {
            return name ->
                    User.withUsername(name)
                            .password("{noop}" + PASSWORD)
                            .disabled(!site.guests.containsKey(name))
                            .build();
        }

        /** Of a loopback address any port may be asked for (RFC 8252). */
        @Bean
        RegisteredClientRepository clients() {
            return new InMemoryRegisteredClientRepository(
                    RegisteredClient.withId(CLIENT)
                            .clientId(CLIENT)
                            .clientSecret("{noop}" + SECRET)
                            .clientAuthenticationMethod(
                                    ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                            .redirectUri("http://127.0.0.1/sign-in/oidc/back")
                            .scope("openid")
                            .scope("email")
                            .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                            .build());
        }

        @Bean
        AuthorizationServerSettings settings(ProviderSite site) {
            return AuthorizationServerSettings.builder().issuer(site.issuer()).build();
        }

        @Bean
        JWKSource<SecurityContext> keys() {
            return new ImmutableJWKSet<>(new JWKSet(KEY));
        }

        @Bean
        JwtEncoder encoder(ProviderSite site) {
            var own = new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(KEY)));
            var others = new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(OTHER)));
            return written -> (site.lie == Lie.OTHER_KEY ? others : own).encode(written);
        }

        @Bean
        JwtDecoder decoder() throws Exception {
            return NimbusJwtDecoder.withPublicKey(KEY.toRSAPublicKey()).build();
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> tokens(ProviderSite site) {
            return site::write;
        }

        private static RSAKey key(String id) {
            try {
                var keys = KeyPairGenerator.getInstance("RSA");
                keys.initialize(2048);
                var pair = keys.generateKeyPair();
                return new RSAKey.Builder((RSAPublicKey) pair.getPublic())
                        .privateKey((RSAPrivateKey) pair.getPrivate())
                        .keyID(id)
                        .build();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
