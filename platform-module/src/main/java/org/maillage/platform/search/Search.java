package org.maillage.platform.search;

import org.maillage.platform.actor.Actor;
import org.maillage.platform.actor.CurrentActor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Asks every source, and puts their answers in order. */
@Component
class Search {

    private static final Logger log = LoggerFactory.getLogger(Search.class);
    private static final int A_GROUP = 6;
    private static final int LONGEST = 200;
    private static final int SHORTEST = 2;
    private static final int MOST_WORDS = 10;

    private final ObjectProvider<SearchSource> sources;
    private final CurrentActor currentActor;

    Search(ObjectProvider<SearchSource> sources, CurrentActor currentActor) {
        this.sources = sources;
        this.currentActor = currentActor;
    }

    /** One letter finds nothing: it would find everything. */
    SearchResults of(String typed) {
        var q = typed.strip();
        if (q.length() > LONGEST) {
            return SearchResults.tooLong(q, LONGEST);
        }
        if (q.length() < SHORTEST || currentActor.get() instanceof Actor.Anonymous) {
            return SearchResults.nothing(q);
        }
        var words = Arrays.stream(q.split("[\\s\\h]+")).distinct().limit(MOST_WORDS).toList();
        var groups = new ArrayList<SearchResults.Group>();
        boolean partial = false;
        for (var source : inOrder()) {
            try {
                add(groups, source, q, words);
            } catch (RuntimeException e) {
                log.warn("A search without {}", source.titleKey(), e);
                partial = true;
            }
        }
        return new SearchResults(q, groups, partial, null);
    }

    private List<SearchSource> inOrder() {
        return sources.stream()
                .sorted(
                        Comparator.comparingInt(SearchSource::order)
                                .thenComparing(SearchSource::titleKey))
                .toList();
    }

    private static void add(
            List<SearchResults.Group> groups, SearchSource source, String q, List<String> words) {
        var hits = source.find(words, A_GROUP + 1);
        if (hits.isEmpty()) {
            return;
        }
        boolean more = hits.size() > A_GROUP;
        var list = source.listPath();
        groups.add(
                new SearchResults.Group(
                        source.titleKey(),
                        source.icon(),
                        more ? hits.subList(0, A_GROUP) : hits,
                        more && list != null
                                ? list + "?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8)
                                : null));
    }
}
