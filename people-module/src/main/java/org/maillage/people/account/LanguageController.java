package org.maillage.people.account;

import org.maillage.platform.web.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** In which language one is written to. */
@Controller
class LanguageController {

    private final ChooseLanguage choose;

    LanguageController(ChooseLanguage choose) {
        this.choose = choose;
    }

    @PostMapping(OwnAccountController.PATH + "/language")
    String choose(@RequestParam MailLanguage language, RedirectAttributes redirect) {
        choose.choose(language);
        Flash.success(redirect, "people.account.language.chosen");
        return "redirect:" + OwnAccountController.PATH;
    }
}
