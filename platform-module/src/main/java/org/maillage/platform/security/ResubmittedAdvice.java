package org.maillage.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.maillage.platform.security.FormSubmissions.Answer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Answers a form that has already acted with what the first one was answered. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ResubmittedAdvice {

    private static final int LOOKS = 60;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private final FormSubmissions submissions;

    ResubmittedAdvice(FormSubmissions submissions) {
        this.submissions = submissions;
    }

    @ExceptionHandler
    @Nullable ModelAndView again(
            Resubmitted resubmitted, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Answer answer;
        try {
            answer = awaitAnswer(resubmitted.claim());
        } catch (DataAccessException away) {
            response.sendError(
                    HttpServletResponse.SC_SERVICE_UNAVAILABLE); // the form may come a third time
            return null;
        }
        if (answer instanceof Answer.Given(String location) && location != null) {
            return led(location);
        }
        if (answer instanceof Answer.Withdrawn) {
            return sendAgain(request, response);
        }
        if ("true".equals(request.getHeader("HX-Request"))) {
            response.setHeader("HX-Refresh", "true");
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return null; // the page shows itself as it is now
        }
        return new ModelAndView("platform/security/recorded");
    }

    /** The first has committed, but may still be writing its answer; it may also have been killed. */
    private Answer awaitAnswer(FormSubmissions.Claim claim) {
        var answer = submissions.answerTo(claim);
        for (int look = 0; look < LOOKS && answer instanceof Answer.Awaited; look++) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            answer = submissions.answerTo(claim);
        }
        return answer;
    }

    /** With what was typed; htmx puts it in the place of the page, not of the fragment that was awaited. */
    private static ModelAndView sendAgain(
            HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("HX-Retarget", "#content");
        response.setHeader("HX-Reselect", "#content");
        response.setHeader("HX-Reswap", "outerHTML");
        var view = new ModelAndView(RefusedFormController.VIEW, HttpStatus.CONFLICT);
        return view.addAllObjects(RefusedFormController.sendAgain(request));
    }

    private static ModelAndView led(String location) {
        var view = new RedirectView(location);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExpandUriTemplateVariables(false);
        view.setExposeModelAttributes(false);
        return new ModelAndView(view);
    }
}
