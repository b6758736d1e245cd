package net.maillage.itinerantcafe.tour;

import org.maillage.platform.web.Crumb;
import org.maillage.platform.web.NotFound;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.view.RedirectView;

import java.util.List;

/** A tour's public page. */
@Controller
class TourController {

    static final String PATH = "/practices/itinerantcafe/";

    private final TourQuery query;

    TourController(TourQuery query) {
        this.query = query;
    }

    @GetMapping(PATH + "{slug}")
    Object tour(@PathVariable String slug, Model model) {
        var found = query.find(slug);
        if (found.isEmpty()) {
            return moved(slug);
        }
        var tour = found.get();
        model.addAttribute("tour", tour);
        model.addAttribute(
                "breadcrumb",
                List.of(
                        Crumb.to("/practices", "itinerantcafe.tour.practices"),
                        Crumb.named("/practices/sheets/" + tour.slug(), tour.title())));
        return "itinerantcafe/tour/page";
    }

    private RedirectView moved(String slug) {
        var today = query.addressToday(slug).orElseThrow(() -> new NotFound("tour of " + slug));
        var redirect = new RedirectView(PATH + today, true);
        redirect.setStatusCode(HttpStatus.MOVED_PERMANENTLY);
        redirect.setExposeModelAttributes(false);
        return redirect;
    }
}
