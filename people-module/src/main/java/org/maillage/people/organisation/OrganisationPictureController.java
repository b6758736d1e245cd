package org.maillage.people.organisation;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.jspecify.annotations.Nullable;
import org.maillage.people.field.Typed;
import org.maillage.people.organisation.OrganisationPictures.Picture;
import org.maillage.people.published.OrganisationId;
import org.maillage.platform.file.CheckedFile;
import org.maillage.platform.file.FileChecks;
import org.maillage.platform.file.FileRefused;
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

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;

@Controller
@RequestMapping(OrganisationController.PATH + "/{id}/picture/change")
class OrganisationPictureController {

    private static final int MOST_BYTES = 8_000_000;
    private static final int LONGEST_SIDE = 1_200;

    private final OrganisationView view;
    private final OrganisationPictures pictures;
    private final ChangePicture change;
    private final FileChecks checks;

    OrganisationPictureController(
            OrganisationView view,
            OrganisationPictures pictures,
            ChangePicture change,
            FileChecks checks) {
        this.view = view;
        this.pictures = pictures;
        this.change = change;
        this.checks = checks;
    }

    @GetMapping
    String form(@PathVariable UUID id, Model model) {
        var organisation = view.editable(new OrganisationId(id));
        var description = pictures.of(organisation.id()).map(Picture::description).orElse(null);
        model.addAttribute("form", new PictureForm(null, Typed.shown(description)));
        return show(organisation, model);
    }

    @PostMapping
    String change(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") PictureForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var organisation = view.editable(new OrganisationId(id));
        var picture = checked(form.picture(), errors);
        if (picture == null || errors.hasErrors()) {
            return Forms.invalid(response, show(organisation, model));
        }
        change.replace(
                organisation.id(),
                organisation.ownerId(),
                picture,
                Typed.known(form.description()));
        Flash.success(redirect, "people.organisation.picture.changed");
        return page(organisation);
    }

    @PostMapping("/removal")
    String remove(@PathVariable UUID id, RedirectAttributes redirect) {
        var organisation = view.editable(new OrganisationId(id));
        change.remove(organisation.id(), organisation.ownerId());
        Flash.success(redirect, "people.organisation.picture.removed");
        return page(organisation);
    }

    private @Nullable CheckedFile checked(@Nullable MultipartFile sent, BindingResult errors) {
        try (var content = opened(sent)) {
            return checks.image(content, MOST_BYTES, LONGEST_SIDE);
        } catch (FileRefused refused) {
            errors.rejectValue("picture", "platform.file.refused." + refused.reason());
            return null;
        } catch (IOException lost) {
            errors.rejectValue("picture", "platform.file.refused.DAMAGED");
            return null;
        }
    }

    private static InputStream opened(@Nullable MultipartFile sent) throws IOException {
        return sent == null ? new ByteArrayInputStream(new byte[0]) : sent.getInputStream();
    }

    private String show(StoredOrganisation organisation, Model model) {
        var path = OrganisationController.PATH + "/" + organisation.id().value();
        model.addAttribute("organisation", organisation.state());
        model.addAttribute("path", path);
        model.addAttribute("pictured", pictures.of(organisation.id()).isPresent());
        model.addAttribute(
                "breadcrumb",
                List.of(
                        Crumb.to(OrganisationController.PATH, "people.organisation.nav"),
                        Crumb.named(path, organisation.state().name())));
        return "people/organisation/picture";
    }

    private static String page(StoredOrganisation organisation) {
        return "redirect:" + OrganisationController.PATH + "/" + organisation.id().value();
    }
}
