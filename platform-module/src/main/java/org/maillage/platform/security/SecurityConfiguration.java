package org.maillage.platform.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.maillage.platform.actor.CurrentActor;
import org.maillage.platform.web.BaseUrl;
import org.maillage.platform.web.FilesOfAccountsFilter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.LogoutConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.csrf.CsrfFilter;

/** The chain that every request passes. What is not named is denied. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class SecurityConfiguration {

    private static final String[] EVERYBODY = {
        "/",
        "/events/**",
        "/practices/**",
        "/assets/**",
        "/webjars/**",
        "/sign-in/**",
        "/health/**",
        "/error",
        "/favicon.ico"
    };

    @Bean
    SecurityFilterChain chain(
            HttpSecurity http,
            SessionContexts contexts,
            FormTokens tokens,
            RefusedRequests refused,
            BaseUrl baseUrl,
            CurrentActor actor,
            ObjectProvider<LogoutHandler> onSignOut,
            ObjectProvider<LogoutSuccessHandler> onwards) {
        return http.securityContext(c -> c.securityContextRepository(contexts))
                .requestCache(RequestCacheConfigurer::disable)
                .headers(HeadersConfigurer::disable)
                .addFilterBefore(new SameOriginFilter(baseUrl, refused), CsrfFilter.class)
                .addFilterBefore(new FilesOfAccountsFilter(actor), CsrfFilter.class)
                .csrf(c ->
                        c.csrfTokenRepository(tokens)
                                .csrfTokenRequestHandler(new FormTokenAttribute(tokens)))
                .authorizeHttpRequests(SecurityConfiguration::rules)
                .exceptionHandling(
                        e -> e.authenticationEntryPoint(refused).accessDeniedHandler(refused))
                .logout(l -> signOut(l, onSignOut, onwards))
                .build();
    }

    private static void rules(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
                    requests) {
        requests.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR)
                .permitAll()
                .requestMatchers(EVERYBODY)
                .permitAll()
                .requestMatchers("/admin/**")
                .authenticated()
                .anyRequest()
                .denyAll();
    }

    /** The session has ended before anybody is asked where that leads: home, unless a module knows better. */
    private static void signOut(
            LogoutConfigurer<HttpSecurity> logout,
            ObjectProvider<LogoutHandler> onSignOut,
            ObjectProvider<LogoutSuccessHandler> onwards) {
        onSignOut.orderedStream().forEach(logout::addLogoutHandler);
        logout.logoutUrl("/sign-out")
                .logoutSuccessHandler((request, response, who) -> {
                    response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
                    onwards.getIfAvailable(() -> SecurityConfiguration::home)
                            .onLogoutSuccess(request, response, who);
                });
    }

    private static void home(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Authentication who) {
        response.setHeader(HttpHeaders.LOCATION, "/");
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    }

    /** Nobody reads how long each filter of each request takes. */
    @Bean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    FilterRegistrationBean<SecurityHeadersFilter> securityHeaders(BaseUrl baseUrl) {
        var registration = new FilterRegistrationBean<>(new SecurityHeadersFilter(baseUrl));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 20);
        return registration;
    }

    @Bean
    FilterRegistrationBean<SubmissionAnswerFilter> submissionAnswers(FormSubmissions submissions) {
        var registration = new FilterRegistrationBean<>(new SubmissionAnswerFilter(submissions));
        registration.setOrder(Ordered.LOWEST_PRECEDENCE - 10);
        return registration;
    }
}
