package org.maillage.people.factor;

import org.maillage.platform.web.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.List;

/** The sheet with fresh recovery codes, until it is on paper. */
@Controller
@RequestMapping(RecoveryCodesController.PATH)
class RecoveryCodesController {

    static final String PATH = OwnFactorController.PATH + "/codes";

    private final OwnFactor own;
    private final ChangeOwnFactor change;

    RecoveryCodesController(OwnFactor own, ChangeOwnFactor change) {
        this.own = own;
        this.change = change;
    }

    @GetMapping
    String sheet(Model model) {
        var codes = own.sheet();
        if (codes.isEmpty()) {
            return "redirect:" + OwnFactorController.PATH;
        }
        model.addAttribute("codes", codes);
        model.addAttribute(
                "breadcrumb", List.of(OwnFactorController.ACCOUNT, OwnFactorController.FACTOR));
        return "people/factor/codes";
    }

    @PostMapping("/noted")
    String noted(RedirectAttributes redirect) {
        change.noteCodes();
        Flash.success(redirect, "people.factor.codes.noted");
        return "redirect:" + OwnFactorController.PATH;
    }
}
