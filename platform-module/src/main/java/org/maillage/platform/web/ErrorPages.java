package org.maillage.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.maillage.platform.api.ApiPaths;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** The page that says what went wrong: in words for whoever made the request, with an id for whoever reads the log. */
@Component
class ErrorPages {

    private static final Logger log = LoggerFactory.getLogger(ErrorPages.class);
    private static final Set<Integer> WORDED = Set.of(400, 403, 404, 405, 409, 413, 429, 500, 503);
    private static final int RETRY_SECONDS = 5;

    private final ThymeleafViewResolver views;
    private final ApiProblems problems;

    ErrorPages(ThymeleafViewResolver views, ApiProblems problems) {
        this.views = views;
        this.problems = problems;
    }

    ModelAndView page(
            int status,
            @Nullable Throwable cause,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (ApiPaths.lead(request)) {
            return problems.of(status, cause, request, response);
        }
        var page = new ModelAndView();
        try {
            // by object, not by name: whoever asks for an image is told so too, and in the same
            // page
            page.setView(views.resolveViewName("platform/error", locale(request)));
        } catch (Exception e) {
            throw new IllegalStateException("There is no error page", e);
        }
        page.setStatus(HttpStatus.resolve(status));
        page.addObject("status", status);
        page.addObject("words", words(status));
        page.addObject("id", noted(status, cause, request, response));
        if (status == 503) {
            page.addObject("reload", request.getMethod().equals("GET") ? RETRY_SECONDS : null);
        }
        return page;
    }

    /** The id by which the log knows what failed; null when nothing did. */
    static @Nullable UUID noted(
            int status,
            @Nullable Throwable cause,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (status == 503) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(RETRY_SECONDS));
            log.warn("503 {}: {}", Addresses.path(request), rootOf(cause));
        } else if (status >= 500) {
            var id = UUID.randomUUID();
            log.error("{} {}, {}", status, Addresses.path(request), id, cause);
            return id;
        }
        return null;
    }

    private static Locale locale(HttpServletRequest request) {
        return Preferences.locale(request);
    }

    private static int words(int status) {
        if (WORDED.contains(status)) {
            return status;
        }
        return status < 500 ? 400 : 500;
    }

    private static @Nullable Throwable rootOf(@Nullable Throwable cause) {
        var root = cause;
        while (root != null && root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
