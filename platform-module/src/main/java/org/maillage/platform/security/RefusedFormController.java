package org.maillage.platform.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

import org.maillage.platform.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The page after a form that was not let in. When only its token was too old, it offers to send the same content again: nothing that
 * was typed is lost.
 */
@Controller
class RefusedFormController {

    static final String VIEW = "platform/security/refused-form";
    private static final int MOST_VALUES = 500;

    /** Parts of the names of fields whose content no page may show. */
    private static final Pattern SECRET =
            Pattern.compile(
                    "(?i:password|confirmation|token)|(?:^|[^a-z])(?i:present)(?![a-z])|Present(?![a-z])");

    @RequestMapping(RefusedRequests.PAGE)
    String refused(HttpServletRequest request, Model model) {
        var verdict = (FormTokens.Verdict) request.getAttribute(RefusedRequests.VERDICT);
        if (verdict == null || request.getDispatcherType() == DispatcherType.REQUEST) {
            throw new NotFound(RefusedRequests.PAGE);
        }
        var values = valuesOf(request);
        boolean again =
                switch (verdict) {
                    case EXPIRED, MADE_BEFORE_SIGN_IN, SESSION_ENDED ->
                            request.getMethod().equals("POST") && values.size() <= MOST_VALUES;
                    case VALID, OTHER_ACCOUNT, MISSING, FORGED -> false;
                };
        model.addAttribute("why", why(verdict));
        model.addAttribute("sessionEnded", verdict == FormTokens.Verdict.SESSION_ENDED);
        model.addAttribute("again", again);
        model.addAttribute("values", again ? values : List.of());
        model.addAttribute("address", addressOf(request));
        return VIEW;
    }

    private static String why(FormTokens.Verdict verdict) {
        return verdict == FormTokens.Verdict.SESSION_ENDED ? "session-ended" : "expired";
    }

    /** The same page for a form that was refused a moment ago, and whose repetition came too early to be heard. */
    static Map<String, Object> sendAgain(HttpServletRequest request) {
        var values = valuesOf(request);
        boolean again = request.getMethod().equals("POST") && values.size() <= MOST_VALUES;
        return Map.of(
                "why",
                "twice",
                "sessionEnded",
                false,
                "again",
                again,
                "values",
                again ? values : List.of(),
                "address",
                request.getRequestURI());
    }

    private static String addressOf(HttpServletRequest request) {
        Object path = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
        return path == null ? "/" : path.toString();
    }

    private static List<Value> valuesOf(HttpServletRequest request) {
        var values = new ArrayList<Value>();
        request.getParameterMap()
                .forEach((name, texts) -> {
                    if (!withheld(name)) {
                        for (String text : texts) {
                            values.add(new Value(name, text));
                        }
                    }
                });
        return values;
    }

    /** A password, or what is as good as one, is not written into a page. */
    private static boolean withheld(String name) {
        return name.equals(FormTokens.PARAMETER) || SECRET.matcher(name).find();
    }

    record Value(String name, String text) {}
}
