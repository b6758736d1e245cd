package org.maillage.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.ModelAndView;

/** What no controller catches. Advices with a wish of their own come first. */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ErrorAdvice {

    private final ErrorPages pages;

    ErrorAdvice(ErrorPages pages) {
        this.pages = pages;
    }

    @ExceptionHandler(Exception.class)
    @Nullable ModelAndView show(
            Exception failure, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        if (failure instanceof AccessDeniedException
                || failure instanceof AuthenticationException) {
            throw failure; // the security chain answers it
        }
        if (failure instanceof AsyncRequestNotUsableException || response.isCommitted()) {
            return null; // nobody reads any more
        }
        if (failure instanceof HttpRequestMethodNotSupportedException method) {
            method.getHeaders()
                    .forEach((name, values) -> response.setHeader(name, values.getFirst()));
        }
        return pages.page(Failures.status(failure), failure, request, response);
    }
}
