package org.maillage.platform.api;

import jakarta.servlet.DispatcherType;

import org.jspecify.annotations.Nullable;
import org.maillage.platform.actor.HasActor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.NullSecurityContextRepository;

/**
 * The chain that programs pass. It knows no session and no cookie, so nobody can make a browser ask something in its holder's name, and
 * forms' tokens are not needed. The other chain knows no token, so no token opens a page.
 */
@Configuration(proxyBeanMethods = false)
class ApiConfiguration {

    /** Where nobody knows tokens, none works. */
    private static final Bearers NOBODY = (_, _) -> new Bearers.Answer.Unknown();

    @Bean
    @Order(1)
    SecurityFilterChain apiChain(HttpSecurity http, ObjectProvider<Bearers> bearers) {
        var refusals = new ApiRefusals();
        var filter = new BearerFilter(bearers.getIfAvailable(() -> NOBODY), refusals);
        return http.securityMatcher(ApiPaths.ALL)
                .securityContext(
                        c -> c.securityContextRepository(new NullSecurityContextRepository()))
                .requestCache(RequestCacheConfigurer::disable)
                .headers(HeadersConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .addFilterBefore(filter, AuthorizationFilter.class)
                .authorizeHttpRequests(requests ->
                        requests.dispatcherTypeMatchers(
                                        DispatcherType.FORWARD, DispatcherType.ERROR)
                                .permitAll()
                                .requestMatchers(ApiPaths.V1 + "/*/openapi.json")
                                .permitAll()
                                .anyRequest()
                                .access((who, _) -> new AuthorizationDecision(byToken(who.get()))))
                .exceptionHandling(e ->
                        e.authenticationEntryPoint(refusals)
                                .accessDeniedHandler((request, response, _) ->
                                        refusals.commence(request, response, null)))
                .build();
    }

    /** Only a token narrows what its holder may: whoever is signed in otherwise is nobody here. */
    private static boolean byToken(@Nullable Authentication who) {
        return who != null
                && who.isAuthenticated()
                && who.getPrincipal() instanceof HasActor principal
                && principal.readOnly()
                && principal.limit() != null;
    }
}
