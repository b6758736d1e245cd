package org.maillage.people.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.maillage.people.provider.WayOut;
import org.maillage.platform.web.Crumb;
import org.maillage.platform.web.Flash;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.List;
import java.util.UUID;

/** Where one is signed in. */
@Controller
@RequestMapping(OwnSessionsController.PATH)
class OwnSessionsController {

    static final String PATH = "/admin/people/account/sessions";
    private static final Crumb ACCOUNT =
            Crumb.to("/admin/people/account", "people.account.own.title");

    private final OwnSessions own;
    private final EndSession end;
    private final EndAllSessions endAll;
    private final WayOut out;

    OwnSessionsController(OwnSessions own, EndSession end, EndAllSessions endAll, WayOut out) {
        this.own = own;
        this.end = end;
        this.endAll = endAll;
        this.out = out;
    }

    @GetMapping
    String page(Model model, HttpServletRequest request) {
        model.addAttribute("sessions", own.list(request));
        model.addAttribute("breadcrumb", List.of(ACCOUNT));
        return "people/session/own";
    }

    @PostMapping("/{handle}/end")
    String end(
            @PathVariable UUID handle,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        boolean here = own.here(handle, request);
        end.end(handle);
        Flash.success(redirect, "people.session.ended");
        return here ? leave(PATH, request, response) : "redirect:" + PATH;
    }

    @PostMapping("/end")
    String endAll(
            HttpServletRequest request, HttpServletResponse response, RedirectAttributes redirect) {
        endAll.end();
        Flash.success(redirect, "people.session.all-ended");
        return leave("/", request, response);
    }

    /** The browser gives its cookie back, and this request is nobody's any more. */
    private String leave(String path, HttpServletRequest request, HttpServletResponse response) {
        out.note(request);
        new SecurityContextLogoutHandler().logout(request, response, null);
        return out.page(request).map(page -> "forward:" + page).orElse("redirect:" + path);
    }
}
