package org.maillage.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What the container reports: refusals of filters, and pages that failed while they were rendered. */
@Controller
class ContainerErrorController implements ErrorController {

    private final ErrorPages pages;

    ContainerErrorController(ErrorPages pages) {
        this.pages = pages;
    }

    @RequestMapping("/error")
    ModelAndView error(HttpServletRequest request, HttpServletResponse response) {
        var reported = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var cause = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        int status = reported instanceof Integer code ? code : 404;
        boolean failed = status >= 500 && cause != null;
        return pages.page(failed ? Failures.status(cause) : status, cause, request, response);
    }
}
