package org.maillage.platform.web;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * A form that files are sent with; each is a bean. Anywhere else files are refused unread, and from anybody who has not signed in, too.
 *
 * @param path that the form is sent to, a pattern as in mappings
 */
public record FileForm(String path) {

    /** Whether the request is sent to it. */
    boolean takes(HttpServletRequest request) {
        return PathPatternParser.defaultInstance
                .parse(path)
                .matches(PathContainer.parsePath(request.getRequestURI()));
    }

    /** Whether the request says that it brings files. */
    public static boolean brings(HttpServletRequest request) {
        var type = request.getContentType();
        try {
            return type != null
                    && MediaType.MULTIPART_FORM_DATA.equalsTypeAndSubtype(
                            MediaType.parseMediaType(type));
        } catch (InvalidMediaTypeException _) {
            return false;
        }
    }
}
