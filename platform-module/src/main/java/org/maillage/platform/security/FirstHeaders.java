package org.maillage.platform.security;

import jakarta.servlet.ServletException;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.maillage.platform.web.BaseUrl;
import org.springframework.http.HttpHeaders;

import java.io.IOException;

/**
 * Puts the security headers on what the container refuses before it asks a filter, such as TRACE or an address below META-INF: its
 * error page is ours, and would come without them. Every other answer has them from {@link SecurityHeadersFilter} once more.
 */
final class FirstHeaders extends ValveBase {

    private final BaseUrl baseUrl;

    FirstHeaders(BaseUrl baseUrl) {
        super(true);
        this.baseUrl = baseUrl;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        String nonce = SecurityHeadersFilter.nonce();
        request.setAttribute(SecurityHeadersFilter.NONCE, nonce);
        SecurityHeadersFilter.put(response, nonce, baseUrl.secure());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        getNext().invoke(request, response);
    }
}
