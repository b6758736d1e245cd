package org.maillage.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.maillage.platform.actor.AccessRefused;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What went wrong, in the form that programs read (RFC 9457), whatever they said that they accept. */
@Component
class ApiProblems {

    private static final Set<Integer> WORDED =
            Set.of(400, 401, 403, 404, 405, 406, 415, 429, 500, 503);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final MessageSource messages;

    ApiProblems(MessageSource messages) {
        this.messages = messages;
    }

    ModelAndView of(
            int status,
            @Nullable Throwable cause,
            HttpServletRequest request,
            HttpServletResponse response) {
        var refused = cause instanceof AccessRefused access && access.anywhere() ? access : null;
        int told = refused == null ? status : HttpStatus.FORBIDDEN.value();
        if (refused != null) {
            // RFC 6750, section 3.1
            response.setHeader(
                    HttpHeaders.WWW_AUTHENTICATE,
                    "Bearer realm=\"Maillage\", error=\"insufficient_scope\", scope=\"%s\""
                            .formatted(refused.permissionKey()));
        }
        var problem = new LinkedHashMap<String, Object>();
        problem.put("title", words(told, request));
        problem.put("status", told);
        if (cause instanceof BadInput bad && bad.getMessage() != null) {
            problem.put("detail", bad.getMessage());
        }
        var id = ErrorPages.noted(told, cause, request, response);
        if (id != null) {
            problem.put("instance", "urn:uuid:" + id);
        }
        return answer(told, problem);
    }

    private String words(int status, HttpServletRequest request) {
        int known = WORDED.contains(status) ? status : status < 500 ? 400 : 500;
        String key = "platform.api.problem." + known;
        return String.valueOf(messages.getMessage(key, null, key, Preferences.locale(request)));
    }

    private static ModelAndView answer(int status, Map<String, Object> problem) {
        var page =
                new ModelAndView((_, _, response) -> {
                    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
                    var out = response.getOutputStream();
                    out.write(JSON.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8));
                });
        page.setStatus(HttpStatus.resolve(status));
        return page;
    }
}
