package org.maillage.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.maillage.platform.web.form.Forms;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;

/**
 * Remembers where a form that has acted led to. One that was refused has not acted, whatever its use case has written; but of a
 * failure nobody knows how much was done before it, and that does not happen twice.
 */
final class SubmissionAnswerFilter extends OncePerRequestFilter {

    private final FormSubmissions submissions;

    SubmissionAnswerFilter(FormSubmissions submissions) {
        this.submissions = submissions;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        var claim = FormSubmissions.claimOf(request);
        if (claim == null) {
            return;
        }
        if (HttpStatusCode.valueOf(response.getStatus()).is4xxClientError()) {
            submissions.withdraw(claim);
            return;
        }
        String location = response.getHeader(HttpHeaders.LOCATION);
        if (location == null || !location.equals(Forms.destination(request))) {
            submissions.answered(claim, location);
        }
    }
}
