package org.maillage.practices.catalogue;

import org.maillage.platform.slot.Slots;
import org.maillage.platform.web.Crumb;
import org.maillage.platform.web.NotFound;
import org.maillage.practices.kind.FieldLines;
import org.maillage.practices.kind.Kinds;
import org.maillage.practices.published.PracticeId;
import org.maillage.practices.published.PracticeSheet;
import org.maillage.practices.published.PracticeSlots;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.view.RedirectView;

import java.net.URI;
import java.util.List;

/** A sheet's public page, and the same as JSON. */
@Controller
class SheetPageController {

    private static final String SHEETS = CatalogueController.PATH + "/sheets/";

    private final SheetPageQuery query;
    private final Kinds kinds;
    private final FieldLines lines;
    private final Slots slots;

    SheetPageController(SheetPageQuery query, Kinds kinds, FieldLines lines, Slots slots) {
        this.query = query;
        this.kinds = kinds;
        this.lines = lines;
        this.slots = slots;
    }

    @GetMapping(SHEETS + "{slug}")
    Object sheet(@PathVariable String slug, Model model) {
        var found = query.find(slug);
        if (found.isEmpty()) {
            return moved(addressToday(slug));
        }
        var sheet = found.get();
        var subject = new PracticeSheet(new PracticeId(sheet.id()), sheet.kind(), sheet.slug());
        model.addAttribute("sheet", sheet);
        model.addAttribute("kindLabel", kinds.label(sheet.kind()));
        model.addAttribute("kindIcon", kinds.icon(sheet.kind()));
        model.addAttribute("lines", lines.of(sheet.kind(), sheet.fields()));
        model.addAttribute("parts", slots.fill(PracticeSlots.SHEET, subject));
        model.addAttribute(
                "breadcrumb", List.of(Crumb.to(CatalogueController.PATH, "practices.nav")));
        return "practices/catalogue/sheet";
    }

    @GetMapping(path = SHEETS + "{slug}.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<SheetExport> export(@PathVariable String slug) {
        return query.find(slug)
                .map(sheet -> ResponseEntity.ok(SheetExport.of(sheet)))
                .orElseGet(() ->
                        ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
                                .location(URI.create(SHEETS + addressToday(slug) + ".json"))
                                .build());
    }

    private String addressToday(String slug) {
        return query.addressToday(slug).orElseThrow(() -> new NotFound("sheet " + slug));
    }

    private static RedirectView moved(String slug) {
        var redirect = new RedirectView(SHEETS + slug, true);
        redirect.setStatusCode(HttpStatus.MOVED_PERMANENTLY);
        redirect.setExposeModelAttributes(false);
        return redirect;
    }
}
