package org.maillage.people.person;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import java.util.UUID;

/** What the page shows before cards are taken in. */
@Component
class CardReview {

    private final CardDrafts drafts;
    private final CardPreview preview;

    CardReview(CardDrafts drafts, CardPreview preview) {
        this.drafts = drafts;
        this.preview = preview;
    }

    void show(UUID id, Model model) {
        var lines = preview.of(drafts.get(id));
        model.addAttribute("id", id);
        model.addAttribute("lines", lines);
        model.addAttribute("count", lines.stream().filter(line -> line.obstacle() == null).count());
    }
}
