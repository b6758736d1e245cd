package org.maillage.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;

/** Remembers where a form that has acted led to. */
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
        byte[] claim = FormSubmissions.claimOf(request);
        if (claim != null) {
            submissions.answered(claim, response.getHeader(HttpHeaders.LOCATION));
        }
    }
}
