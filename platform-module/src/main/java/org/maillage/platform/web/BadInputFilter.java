package org.maillage.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;

/**
 * Refuses what is no text: PostgreSQL keeps no U+0000, and half a surrogate pair is no character. It stands before everything
 * that reads a parameter, the security chain included.
 */
@Component
@Order(-200)
class BadInputFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        int refused = check(request);
        if (refused == 0) {
            chain.doFilter(request, response);
        } else if (!response.isCommitted()) {
            // committed: whoever sent half a form was told by the container, and is gone
            response.sendError(refused);
        }
    }

    /** What comes with files is looked at once it is known from whom: see {@link FileForm}. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return FileForm.brings(request);
    }

    static int check(HttpServletRequest request) {
        try {
            return request.getParameterMap().entrySet().stream().allMatch(BadInputFilter::isText)
                    ? 0
                    : HttpServletResponse.SC_BAD_REQUEST;
        } catch (InvalidParameterException e) {
            return e.getErrorCode();
        }
    }

    private static boolean isText(Map.Entry<String, String[]> parameter) {
        return isText(parameter.getKey())
                && Arrays.stream(parameter.getValue()).allMatch(BadInputFilter::isText);
    }

    static boolean isText(String text) {
        return text.codePoints()
                .noneMatch(character ->
                        character == 0
                                || (character >= Character.MIN_SURROGATE
                                        && character <= Character.MAX_SURROGATE));
    }
}
