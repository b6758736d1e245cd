package org.maillage.practices.stand;

import static org.maillage.practices.access.PracticesPermission.STAND_ALLOT;
import static org.maillage.practices.access.PracticesPermission.STAND_READ;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.maillage.platform.actor.Access;
import org.maillage.platform.web.Conflict;
import org.maillage.platform.web.Crumb;
import org.maillage.platform.web.Flash;
import org.maillage.platform.web.NotFound;
import org.maillage.platform.web.form.Forms;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.List;
import java.util.UUID;

/** The market sessions and how many stands they take. */
@Controller
class MarketController {

    private static final String PATH = StandController.PATH + "/markets";

    private final MarketListQuery query;
    private final Markets markets;
    private final ResizeMarket resize;
    private final Access access;

    MarketController(MarketListQuery query, Markets markets, ResizeMarket resize, Access access) {
        this.query = query;
        this.markets = markets;
        this.resize = resize;
        this.access = access;
    }

    @GetMapping(PATH)
    String list(Model model) {
        access.requireAnywhere(STAND_READ);
        model.addAttribute("markets", query.all(STAND_READ));
        model.addAttribute("mayResize", access.may(STAND_ALLOT, null));
        model.addAttribute("breadcrumb", List.of(StandController.crumb()));
        return "practices/stand/markets";
    }

    @GetMapping(PATH + "/{session}")
    String filled(@PathVariable UUID session, Model model) {
        var view = form(session, model);
        var size = markets.size(session);
        model.addAttribute("form", new MarketForm(size.version(), size.capacity()));
        return view;
    }

    @PostMapping(PATH + "/{session}")
    String resize(
            @PathVariable UUID session,
            @Valid @ModelAttribute("form") MarketForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var view = form(session, model);
        if (errors.hasErrors()) {
            return Forms.invalid(response, view);
        }
        try {
            resize.resize(session, form.version(), form.capacity());
        } catch (Conflict _) {
            var now = markets.size(session);
            return Forms.conflict(
                    model,
                    response,
                    view,
                    new MarketForm(now.version(), form.capacity()),
                    new MarketForm(now.version(), now.capacity()),
                    "practices.market.field.");
        }
        Flash.success(redirect, "practices.market.resized");
        return "redirect:" + PATH;
    }

    private String form(UUID session, Model model) {
        var market =
                query.find(session, STAND_ALLOT)
                        .orElseThrow(() -> new NotFound("market " + session));
        if (!access.may(STAND_ALLOT, null)) {
            throw new NotFound("market " + session);
        }
        model.addAttribute("market", market);
        model.addAttribute("action", PATH + "/" + session);
        model.addAttribute("cancel", PATH);
        model.addAttribute("history", markets.history(session));
        model.addAttribute(
                "breadcrumb",
                List.of(StandController.crumb(), Crumb.to(PATH, "practices.market.nav")));
        return "practices/stand/market";
    }
}
