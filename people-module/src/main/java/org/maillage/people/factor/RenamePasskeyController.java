package org.maillage.people.factor;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.maillage.platform.web.Crumb;
import org.maillage.platform.web.Flash;
import org.maillage.platform.web.form.Forms;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.List;
import java.util.UUID;

/** Another name for a passkey of one's own. A name opens nothing: no fresh proof is asked for. */
@Controller
@RequestMapping(OwnPasskeysController.PATH + "/{id}")
class RenamePasskeyController {

    private final OwnPasskeys own;
    private final ChangeOwnPasskeys change;

    RenamePasskeyController(OwnPasskeys own, ChangeOwnPasskeys change) {
        this.own = own;
        this.change = change;
    }

    @GetMapping
    String form(@PathVariable UUID id, Model model) {
        model.addAttribute(Forms.FORM, new PasskeyNameForm(own.get(id).label()));
        return show(id, model);
    }

    @PostMapping
    String rename(
            @PathVariable UUID id,
            @Valid @ModelAttribute(Forms.FORM) PasskeyNameForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (errors.hasErrors()) {
            return Forms.invalid(response, show(id, model));
        }
        change.rename(id, form.label());
        Flash.success(redirect, "people.passkey.renamed", form.label());
        return "redirect:" + OwnPasskeysController.PATH;
    }

    private String show(UUID id, Model model) {
        model.addAttribute("passkey", own.get(id));
        model.addAttribute("path", OwnPasskeysController.PATH);
        model.addAttribute(
                "breadcrumb",
                List.of(
                        OwnFactorController.ACCOUNT,
                        OwnFactorController.FACTOR,
                        Crumb.to(OwnPasskeysController.PATH, "people.passkey.title")));
        return "people/factor/passkey-name";
    }
}
