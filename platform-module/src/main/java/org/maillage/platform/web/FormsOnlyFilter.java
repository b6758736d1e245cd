package org.maillage.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;

/**
 * Refuses what is posted and is no form: no page of ours sends anything else. Its content would not be read, and a route whose form has
 * nothing but a button would do what nobody has asked for.
 */
@Component
@Order(-199)
class FormsOnlyFilter extends OncePerRequestFilter {

    private final ObjectProvider<FileForm> fileForms;

    FormsOnlyFilter(ObjectProvider<FileForm> fileForms) {
        this.fileForms = fileForms;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (HttpMethod.POST.matches(request.getMethod())
                && !isForm(request)
                && !isFileForm(request)) {
            response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
        } else {
            chain.doFilter(request, response);
        }
    }

    private boolean isFileForm(HttpServletRequest request) {
        return FileForm.brings(request) && fileForms.stream().anyMatch(form -> form.takes(request));
    }

    /** Nothing at all is an empty form. */
    private static boolean isForm(HttpServletRequest request) {
        String type = request.getContentType();
        boolean empty =
                request.getContentLengthLong() <= 0
                        && request.getHeader("Transfer-Encoding") == null;
        return type == null ? empty : isForm(type);
    }

    private static boolean isForm(String type) {
        try {
            return MediaType.APPLICATION_FORM_URLENCODED.equalsTypeAndSubtype(
                    MediaType.parseMediaType(type));
        } catch (InvalidMediaTypeException _) {
            return false;
        }
    }
}
