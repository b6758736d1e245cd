package net.maillage.itinerantcafe.tour;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.maillage.platform.actor.Access;
import org.maillage.platform.id.UuidV7;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.List;
import java.util.UUID;

/** Adds a day to a tour, and takes one away. */
@Controller
@RequestMapping(TourListController.PATH + "/{practice}/days")
class TourDayController {

    private final PlanTour plan;
    private final Tours tours;
    private final Access access;

    TourDayController(PlanTour plan, Tours tours, Access access) {
        this.plan = plan;
        this.tours = tours;
        this.access = access;
    }

    @GetMapping("/new")
    String blank(@PathVariable UUID practice, Model model) {
        var view = form(practice, model);
        model.addAttribute("form", TourDayForm.empty());
        return view;
    }

    @PostMapping("/new")
    String add(
            @PathVariable UUID practice,
            @Valid @ModelAttribute("form") TourDayForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var view = form(practice, model);
        if (!form.hasDay() && !errors.hasFieldErrors("day")) {
            errors.rejectValue("day", "itinerantcafe.tour.problem.day");
        }
        if (errors.hasErrors()) {
            return Forms.invalid(response, view);
        }
        var day = form.tourDay();
        plan.add(UuidV7.next(), practice, day);
        Flash.success(redirect, "itinerantcafe.tour.added", day.commune());
        return "redirect:" + path(practice);
    }

    @PostMapping("/{id}/remove")
    String remove(@PathVariable UUID practice, @PathVariable UUID id, RedirectAttributes redirect) {
        plan.remove(id, practice);
        Flash.success(redirect, "itinerantcafe.tour.removed");
        return "redirect:" + path(practice);
    }

    private String form(UUID practice, Model model) {
        var cafe = tours.cafe(practice);
        if (!access.may(TourPermission.EDIT, cafe.owner())) {
            throw new NotFound("itinerant café " + practice);
        }
        model.addAttribute("action", path(practice) + "/days/new");
        model.addAttribute("cancel", path(practice));
        model.addAttribute(
                "breadcrumb",
                List.of(TourListController.crumb(), Crumb.named(path(practice), cafe.title())));
        return "itinerantcafe/tour/form";
    }

    private static String path(UUID practice) {
        return TourListController.PATH + "/" + practice;
    }
}
