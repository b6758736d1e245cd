package org.maillage.platform.search;

import org.maillage.platform.actor.Access;
import org.maillage.platform.web.Labels;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import java.util.Comparator;
import java.util.List;

/** What there is to do. */
@Component
class ActionSource implements SearchSource {

    private final ObjectProvider<QuickAction> actions;
    private final Access access;
    private final Labels labels;

    ActionSource(ObjectProvider<QuickAction> actions, Access access, Labels labels) {
        this.actions = actions;
        this.access = access;
        this.labels = labels;
    }

    @Override
    public String titleKey() {
        return "platform.search.actions";
    }

    @Override
    public String icon() {
        return "sparkles";
    }

    @Override
    public int order() {
        return 2;
    }

    @Override
    public List<SearchHit> find(List<String> words, int most) {
        return actions.stream()
                .filter(action -> Folded.hasAll(name(action), words))
                .filter(action -> access.mayAnywhere(action.permission()))
                .sorted(Comparator.comparing(QuickAction::path))
                .limit(most)
                .map(action -> new SearchHit(name(action), null, action.path()))
                .toList();
    }

    private String name(QuickAction action) {
        return labels.named(action.labelKey(), action.labelKey());
    }
}
