package net.maillage.itinerantcafe.tour;

import org.maillage.platform.actor.Access;
import org.maillage.platform.audit.Audit;
import org.maillage.platform.web.Crumb;
import org.maillage.platform.web.NotFound;
import org.maillage.platform.web.list.ListRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import java.util.List;
import java.util.UUID;

/** The cafés and the days of their tours, for staff. */
@Controller
class TourListController {

    static final String PATH = "/admin/practices/itinerantcafe";

    private final TourListQuery query;
    private final Tours tours;
    private final Access access;
    private final Audit audit;

    TourListController(TourListQuery query, Tours tours, Access access, Audit audit) {
        this.query = query;
        this.tours = tours;
        this.access = access;
        this.audit = audit;
    }

    static Crumb crumb() {
        return Crumb.to(PATH, "itinerantcafe.tour.nav");
    }

    @GetMapping(PATH)
    String cafes(ListRequest request, Model model) {
        access.requireAnywhere(TourPermission.READ);
        model.addAttribute("list", query.cafes(request));
        return "itinerantcafe/tour/cafes";
    }

    @GetMapping(PATH + "/{practice}")
    String days(@PathVariable UUID practice, ListRequest request, Model model) {
        var cafe = tours.cafe(practice);
        if (!access.may(TourPermission.READ, cafe.owner())) {
            throw new NotFound("itinerant café " + practice);
        }
        model.addAttribute("cafe", cafe);
        model.addAttribute("list", query.days(practice, request));
        model.addAttribute("mayEdit", access.may(TourPermission.EDIT, cafe.owner()));
        model.addAttribute("history", audit.history(TourDay.subject(practice)));
        model.addAttribute("breadcrumb", List.of(crumb()));
        return "itinerantcafe/tour/days";
    }
}
