package org.maillage.people.visibility;

import org.maillage.people.access.Visibility;
import org.maillage.platform.web.Crumb;
import org.maillage.platform.web.form.Option;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import java.util.ArrayList;
import java.util.List;

/** What stands around the forms of a person's visibility. */
@Component
class VisibilityPages {

    static final String PERSONS = "/admin/people/persons";
    private static final String LEVELS = "people.visibility.level.";

    private final OwnRecord own;
    private final DirectoryRecords records;

    VisibilityPages(OwnRecord own, DirectoryRecords records) {
        this.own = own;
        this.records = records;
    }

    String visibility(DirectoryRecord record, Model model) {
        show(record, model);
        var levels = new ArrayList<>(List.of(Visibility.values()));
        model.addAttribute("levels", Option.of(levels, LEVELS));
        levels.remove(Visibility.STAFF);
        model.addAttribute("listings", Option.of(levels, LEVELS));
        return "people/visibility/form";
    }

    String account(DirectoryRecord record, Model model) {
        show(record, model);
        return "people/visibility/account";
    }

    String seers(DirectoryRecord record, Model model) {
        show(record, model);
        model.addAttribute("state", record.state());
        return "people/visibility/seers";
    }

    String why(DirectoryRecord record, Model model) {
        show(record, model);
        return "people/visibility/why";
    }

    private void show(DirectoryRecord record, Model model) {
        var path = PERSONS + "/" + record.person().value();
        model.addAttribute("name", record.name());
        model.addAttribute("path", path);
        model.addAttribute("mine", own.isMine(record));
        model.addAttribute("mayEdit", own.mayEdit(record));
        model.addAttribute("owner", record.owner());
        model.addAttribute("account", records.addressOf(record.account()));
        model.addAttribute("breadcrumb", crumbs(record, path));
    }

    /** Whoever has nothing but their own record comes from their account. */
    private List<Crumb> crumbs(DirectoryRecord record, String path) {
        return List.of(
                own.mayEdit(record)
                        ? Crumb.to(PERSONS, "people.person.nav")
                        : Crumb.to("/admin/people/account", "people.account.own.title"),
                Crumb.named(path, record.name()));
    }
}
