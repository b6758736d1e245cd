package org.maillage.platform.security;

import jakarta.servlet.http.HttpServletRequest;

import org.maillage.platform.web.BaseUrl;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.web.util.WebUtils;

import java.util.List;
import java.util.regex.Pattern;

/** Sessions in the database: they survive a restart and are shared by several instances. */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(
        tableName = "platform.spring_session",
        maxInactiveIntervalInSeconds = SessionConfiguration.IDLE_SECONDS)
class SessionConfiguration {

    static final int IDLE_SECONDS = 30 * 60;
    private static final String COOKIE = "SESSION";
    private static final String SECURE_COOKIE = "__Host-SESSION";

    @Bean
    @Qualifier("springSessionConversionService")
    GenericConversionService springSessionConversionService() {
        return SessionJson.conversions();
    }

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> upsert() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    @Bean
    CookieSerializer sessionCookie(BaseUrl baseUrl) {
        var cookie = new SessionCookie();
        cookie.setCookieName(baseUrl.secure() ? SECURE_COOKIE : COOKIE);
        cookie.setUseSecureCookie(baseUrl.secure());
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        cookie.setCookiePath("/");
        return cookie;
    }

    /** Reads nothing but what may be an id of ours: what else a cookie brings never reaches the database. */
    private static final class SessionCookie extends DefaultCookieSerializer {

        private static final Pattern ID =
                Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

        @Override
        public List<String> readCookieValues(HttpServletRequest request) {
            return super.readCookieValues(request).stream()
                    .filter(value -> ID.matcher(value).matches())
                    .toList();
        }
    }

    static boolean hasCookie(HttpServletRequest request) {
        return WebUtils.getCookie(request, COOKIE) != null
                || WebUtils.getCookie(request, SECURE_COOKIE) != null;
    }
}
