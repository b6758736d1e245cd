package org.maillage.people.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.maillage.people.factor.FactorPolicy;
import org.maillage.people.factor.SecondFactor;
import org.maillage.platform.web.BaseUrl;
import org.maillage.platform.web.Dates;
import org.maillage.platform.web.Flash;
import org.maillage.platform.web.LocalPath;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.WebUtils;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The way from the first factor to the second: a cookie that names the step, and nothing of a session yet. */
@Component
class SecondStep {

    static final String PATH = "/sign-in/code";
    private static final String COOKIE = "STEP";
    private static final String SECURE_COOKIE = "__Host-STEP";
    private static final Pattern TOKEN = Pattern.compile("[\\w-]{43}");

    private final SignInSteps steps;
    private final SecondFactor factor;
    private final FactorPolicy policy;
    private final BaseUrl baseUrl;

    SecondStep(SignInSteps steps, SecondFactor factor, FactorPolicy policy, BaseUrl baseUrl) {
        this.steps = steps;
        this.factor = factor;
        this.policy = policy;
        this.baseUrl = baseUrl;
    }

    boolean needed(UUID account) {
        return factor.asked(account);
    }

    /** Tells whoever should have a second factor and has none, each time they come. */
    void remind(UUID account, RedirectAttributes redirect) {
        policy.reminder(account)
                .ifPresent(reminder ->
                        Flash.warning(
                                redirect,
                                reminder.required()
                                        ? "people.factor.remind.required"
                                        : "people.factor.remind.recommended",
                                day(reminder.due())));
    }

    private static String day(Instant due) {
        return new Dates().date(LocalDate.ofInstant(due, Dates.PARIS));
    }

    void begin(Visitor visitor, HttpServletResponse response) {
        String wanted = LocalPath.of(visitor.next()).map(LocalPath::value).orElse(null);
        var begun = new Visitor(visitor.account(), wanted, visitor.way());
        setCookie(response, steps.begin(begun), SignInSteps.LIFE);
    }

    Optional<Visitor> of(HttpServletRequest request) {
        return tokenIn(request).flatMap(steps::find);
    }

    /** Whether the step was still open. */
    boolean end(HttpServletRequest request, HttpServletResponse response) {
        setCookie(response, "", Duration.ZERO);
        return tokenIn(request).filter(steps::end).isPresent();
    }

    private static Optional<String> tokenIn(HttpServletRequest request) {
        return Stream.of(SECURE_COOKIE, COOKIE)
                .map(name -> WebUtils.getCookie(request, name))
                .filter(cookie -> cookie != null && TOKEN.matcher(cookie.getValue()).matches())
                .map(cookie -> cookie.getValue())
                .findFirst();
    }

    /** Somebody may come from another service's page, which a strict cookie would not survive. */
    private void setCookie(HttpServletResponse response, String value, Duration life) {
        var cookie =
                ResponseCookie.from(baseUrl.secure() ? SECURE_COOKIE : COOKIE, value)
                        .path("/")
                        .maxAge(life)
                        .httpOnly(true)
                        .secure(baseUrl.secure())
                        .sameSite("Lax")
                        .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
