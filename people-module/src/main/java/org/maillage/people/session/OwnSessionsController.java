package org.maillage.people.session;

import jakarta.servlet.http.HttpServletRequest;

import org.maillage.platform.web.Crumb;
import org.maillage.platform.web.Flash;
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

    OwnSessionsController(OwnSessions own, EndSession end, EndAllSessions endAll) {
        this.own = own;
        this.end = end;
        this.endAll = endAll;
    }

    @GetMapping
    String page(Model model, HttpServletRequest request) {
        model.addAttribute("sessions", own.list(request));
        model.addAttribute("breadcrumb", List.of(ACCOUNT));
        return "people/session/own";
    }

    @PostMapping("/{handle}/end")
    String end(@PathVariable UUID handle, RedirectAttributes redirect) {
        end.end(handle);
        Flash.success(redirect, "people.session.ended");
        return "redirect:" + PATH;
    }

    @PostMapping("/end")
    String endAll(HttpServletRequest request, RedirectAttributes redirect) {
        endAll.end();
        leave(request);
        Flash.success(redirect, "people.session.all-ended");
        return "redirect:/";
    }

    /** The browser gives its cookie back. */
    private static void leave(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
