package org.maillage.platform.mail;

import org.maillage.platform.web.list.ListRequest;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import java.util.UUID;

/** Fills the pages of outgoing mail. */
@Component
class MailPages {

    private final MailQuery query;
    private final OutgoingMail outgoing;

    MailPages(MailQuery query, OutgoingMail outgoing) {
        this.query = query;
        this.outgoing = outgoing;
    }

    void list(ListRequest request, Model model) {
        model.addAttribute("list", query.page(request));
        model.addAttribute("server", outgoing.hasServer());
    }

    void detail(UUID id, Model model) {
        model.addAttribute("mail", query.get(id));
        model.addAttribute("server", outgoing.hasServer());
    }

    void requireKnown(UUID id) {
        query.get(id);
    }
}
