package org.maillage.practices.stand;

import static org.maillage.practices.access.PracticesPermission.STAND_READ;

import org.maillage.platform.actor.Access;
import org.maillage.platform.audit.Audit;
import org.maillage.platform.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import java.util.List;
import java.util.UUID;

/** What became of a stand. */
@Controller
class StandHistoryController {

    private final Stands stands;
    private final Access access;
    private final Audit audit;

    StandHistoryController(Stands stands, Access access, Audit audit) {
        this.stands = stands;
        this.access = access;
        this.audit = audit;
    }

    @GetMapping(StandController.PATH + "/{id}/history")
    String history(@PathVariable UUID id, Model model) {
        var stand = stands.get(id);
        var holder = stands.exhibitors(stand.practice()).in(access, STAND_READ);
        if (!access.may(STAND_READ, holder)) {
            throw new NotFound("stand " + id);
        }
        model.addAttribute("stand", stand);
        model.addAttribute("history", audit.history(Stand.subject(id)));
        model.addAttribute("breadcrumb", List.of(StandController.crumb()));
        return "practices/stand/history";
    }
}
