package org.maillage.people.joining;

import org.maillage.people.rights.Role;
import org.maillage.platform.audit.Audit;
import org.maillage.platform.audit.AuditSubject;
import org.maillage.platform.web.Crumb;
import org.maillage.platform.web.form.Forms;
import org.maillage.platform.web.form.Option;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import java.util.List;
import java.util.UUID;

/** Fills the page of a request to join. */
@Component
class JoinRequestPages {

    static final String VIEW = "people/joining/page";

    /** What may hold in an organisation. */
    private static final List<Role> ROLES = List.of(Role.READER, Role.EDITOR, Role.DELEGATE);

    private final JoinRequestPageQuery query;
    private final Audit audit;

    JoinRequestPages(JoinRequestPageQuery query, Audit audit) {
        this.query = query;
        this.audit = audit;
    }

    /** Of its two forms one may stand in the model already, as it was typed. */
    void show(UUID id, Model model) {
        add(model, AcceptJoinRequestForm.NAME, AcceptJoinRequestForm.empty());
        add(model, Forms.FORM, RefuseJoinRequestForm.empty());
        model.addAttribute("asked", query.page(id));
        model.addAttribute("roles", Option.of(ROLES, "people.account.role."));
        model.addAttribute("history", audit.history(new AuditSubject("people.joining", id)));
        model.addAttribute(
                "breadcrumb", List.of(Crumb.to(JoinRequestController.PATH, "people.joining.nav")));
    }

    private static void add(Model model, String name, Record empty) {
        if (!model.containsAttribute(name)) {
            model.addAttribute(name, empty);
        }
    }
}
