package org.maillage.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;

import java.util.function.Supplier;

/**
 * Gives pages their token. A page that comes back from a form that has not acted keeps the form's token; one that is shown after
 * the form has acted gets a new one, for the next act.
 */
final class FormTokenAttribute extends CsrfTokenRequestAttributeHandler {

    private final FormTokens tokens;

    FormTokenAttribute(FormTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public void handle(
            HttpServletRequest request,
            HttpServletResponse response,
            Supplier<CsrfToken> submittedOrNew) {
        super.handle(request, response, () -> new PageToken(request, submittedOrNew, tokens::make));
    }

    private record PageToken(
            HttpServletRequest request, Supplier<CsrfToken> submittedOrNew, Supplier<String> next)
            implements CsrfToken {

        private static final long serialVersionUID = 1L;

        @Override
        public String getHeaderName() {
            return FormTokens.HEADER;
        }

        @Override
        public String getParameterName() {
            return submittedOrNew.get().getParameterName();
        }

        @Override
        public String getToken() {
            return FormSubmissions.hasActed(request) ? next.get() : submittedOrNew.get().getToken();
        }
    }
}
