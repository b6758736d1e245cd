package org.maillage.platform.web;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/**
 * A form that files are sent with; each is a bean. Anywhere else files are refused unread, and from anybody who has not signed in, too.
 *
 * @param path that the form is sent to
 */
public record FileForm(String path) {

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
