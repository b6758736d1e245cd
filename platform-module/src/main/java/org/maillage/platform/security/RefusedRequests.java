package org.maillage.platform.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.maillage.platform.web.LocalPath;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Answers those whom the chain does not let pass. */
@Component
class RefusedRequests implements AuthenticationEntryPoint, AccessDeniedHandler {

    static final String PAGE = "/error/form";
    static final String VERDICT = RefusedRequests.class.getName() + ".verdict";
    private static final String SIGN_IN = "/sign-in";

    private final FormTokens tokens;

    RefusedRequests(FormTokens tokens) {
        this.tokens = tokens;
    }

    /** Not signed in: the staff's pages ask to do so, any other address is unknown. */
    @Override
    public void commence(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable AuthenticationException exception)
            throws IOException {
        String path = request.getServletPath();
        if (!path.equals("/admin") && !path.startsWith("/admin/")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if ("true".equals(request.getHeader("HX-Request"))) {
            response.setHeader("HX-Redirect", signIn(currentPage(request)));
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            boolean page = request.getMethod().equals("GET");
            response.setHeader(HttpHeaders.LOCATION, signIn(page ? addressOf(request) : null));
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        }
    }

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        if (denied instanceof CsrfException) {
            refuseForm(request, response, tokens.check(FormTokens.submittedIn(request)));
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    void foreignOrigin(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        refuseForm(request, response, FormTokens.Verdict.FORGED);
    }

    private static void refuseForm(
            HttpServletRequest request, HttpServletResponse response, FormTokens.Verdict verdict)
            throws IOException, ServletException {
        request.setAttribute(VERDICT, verdict);
        response.setStatus(HttpStatus.FORBIDDEN.value());
        request.getRequestDispatcher(PAGE).forward(request, response);
    }

    private static String signIn(@Nullable String then) {
        return LocalPath.of(then)
                .map(p -> SIGN_IN + "?next=" + URLEncoder.encode(p.value(), StandardCharsets.UTF_8))
                .orElse(SIGN_IN);
    }

    private static String addressOf(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    /** The page around the fragment that was asked for, as htmx says it. */
    private static @Nullable String currentPage(HttpServletRequest request) {
        String url = request.getHeader("HX-Current-URL");
        if (url == null) {
            return null;
        }
        try {
            var uri = URI.create(url);
            return uri.getRawQuery() == null
                    ? uri.getRawPath()
                    : uri.getRawPath() + "?" + uri.getRawQuery();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
