package org.maillage.people.person;

import static org.maillage.people.access.PeoplePermission.PERSON_EDIT;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.maillage.people.organisation.OrganisationChoices;
import org.maillage.platform.actor.Access;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.io.IOException;
import java.util.List;
import java.util.UUID;

/** vCards in: sent, looked at, taken in. */
@Controller
@RequestMapping(CardImportController.PATH)
class CardImportController {

    static final String PATH = PersonController.PATH + "/vcards";
    private static final int MOST_BYTES = 1_000_000;

    private final TakeCards take;
    private final CardReview review;
    private final OrganisationChoices choices;
    private final Access access;

    CardImportController(
            TakeCards take, CardReview review, OrganisationChoices choices, Access access) {
        this.take = take;
        this.review = review;
        this.choices = choices;
        this.access = access;
    }

    @GetMapping
    String form(Model model) {
        access.requireAnywhere(PERSON_EDIT);
        model.addAttribute("form", new CardsForm("", null));
        return show(model);
    }

    @PostMapping
    String receive(
            @ModelAttribute("form") CardsForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        access.requireAnywhere(PERSON_EDIT);
        OrganisationChoices.check(errors, "owner", choices.where(PERSON_EDIT));
        var text = read(form.cards(), errors);
        if (text == null || errors.hasErrors()) {
            return Forms.invalid(response, show(model));
        }
        return "redirect:" + PATH + "/" + take.receive(UUID.fromString(form.owner()), text);
    }

    @GetMapping("/{id}")
    String look(@PathVariable UUID id, Model model) {
        access.requireAnywhere(PERSON_EDIT);
        review.show(id, model);
        model.addAttribute("breadcrumb", crumbs());
        return "people/person/vcards-review";
    }

    @PostMapping("/{id}")
    String take(@PathVariable UUID id, RedirectAttributes redirect) {
        Flash.success(redirect, "people.vcard.taken", take.take(id));
        return "redirect:" + PersonController.PATH;
    }

    private static @Nullable String read(@Nullable MultipartFile sent, BindingResult errors) {
        if (sent == null || sent.isEmpty()) {
            errors.rejectValue("cards", "platform.file.refused.EMPTY");
            return null;
        }
        try (var content = sent.getInputStream()) {
            byte[] bytes = content.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                errors.rejectValue("cards", "platform.file.refused.TOO_LARGE");
                return null;
            }
            var text = CardFile.text(bytes);
            int cards = CardFile.cards(text).size();
            if (cards == 0 || cards > CardFile.MOST_CARDS) {
                errors.rejectValue("cards", cards == 0 ? "people.vcard.none" : "people.vcard.many");
                return null;
            }
            return text;
        } catch (IOException lost) {
            errors.rejectValue("cards", "platform.file.refused.DAMAGED");
            return null;
        }
    }

    private String show(Model model) {
        model.addAttribute("owners", choices.where(PERSON_EDIT));
        model.addAttribute("breadcrumb", crumbs());
        return "people/person/vcards";
    }

    private static List<Crumb> crumbs() {
        return List.of(Crumb.to(PersonController.PATH, "people.person.nav"));
    }
}
