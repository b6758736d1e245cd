package org.maillage.platform.publication;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.maillage.platform.audit.Audit;
import org.maillage.platform.web.Crumb;
import org.maillage.platform.web.Flash;
import org.maillage.platform.web.NotFound;
import org.maillage.platform.web.form.Forms;
import org.maillage.platform.web.list.ListRequest;
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

@Controller
@RequestMapping(PublicationController.PATH)
class PublicationController {

    static final String PATH = "/admin/platform/publications";
    private static final String DETAIL = "platform/publication/detail";

    private final PublicationQuery query;
    private final RetryPublication retry;
    private final DropPublication drop;
    private final Audit audit;

    PublicationController(
            PublicationQuery query, RetryPublication retry, DropPublication drop, Audit audit) {
        this.query = query;
        this.retry = retry;
        this.drop = drop;
        this.audit = audit;
    }

    @GetMapping
    String list(ListRequest request, Model model) {
        model.addAttribute("list", query.page(request));
        return "platform/publication/list";
    }

    @GetMapping("/{id}")
    String detail(@PathVariable UUID id, Model model) {
        model.addAttribute("form", DropPublicationForm.empty());
        return show(id, model);
    }

    @PostMapping("/{id}/retry")
    String retry(@PathVariable UUID id, RedirectAttributes redirect) {
        if (retry.retry(id)) {
            Flash.success(redirect, "platform.publication.retried");
        } else {
            requireKnown(id);
            Flash.info(redirect, "platform.publication.gone");
        }
        return "redirect:" + PATH;
    }

    @PostMapping("/{id}/drop")
    String drop(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") DropPublicationForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        if (errors.hasErrors()) {
            return Forms.invalid(response, show(id, model));
        }
        if (drop.drop(id, form.reason())) {
            Flash.success(redirect, "platform.publication.dropped");
        } else {
            requireKnown(id);
            Flash.info(redirect, "platform.publication.gone");
        }
        return "redirect:" + PATH;
    }

    /** Somebody was quicker; or there never was such a publication. */
    private void requireKnown(UUID id) {
        boolean known =
                query.find(id).isPresent()
                        || query.received(id)
                        || !audit.history(PublicationAct.subject(id)).isEmpty();
        if (!known) {
            throw new NotFound("publication " + id);
        }
    }

    /** What was dropped or received has its history left. */
    private String show(UUID id, Model model) {
        var publication = query.find(id);
        var history = audit.history(PublicationAct.subject(id));
        if (publication.isEmpty() && history.isEmpty()) {
            throw new NotFound("publication " + id);
        }
        model.addAttribute("id", id);
        model.addAttribute("publication", publication.orElse(null));
        model.addAttribute("history", history);
        model.addAttribute(
                "breadcrumb", List.of(Crumb.to(PATH, "platform.publication.list.title")));
        return DETAIL;
    }
}
