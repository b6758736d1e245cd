package org.maillage.practices.sheet;

import static org.maillage.practices.db.Tables.PRACTICE_SLUG;

import org.jooq.DSLContext;
import org.maillage.practices.published.PracticeId;
import org.springframework.stereotype.Component;

import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Addresses of sheets: one that a sheet has once had is never given to another. */
@Component
class Slugs {

    private static final int LONGEST = 100;

    private final DSLContext db;

    Slugs(DSLContext db) {
        this.db = db;
    }

    /** The address for a sheet of this title, from now on this sheet's for ever. */
    String claim(PracticeId id, String title) {
        var base = of(title);
        return Stream.concat(
                        Stream.of(base),
                        IntStream.iterate(2, n -> n + 1).mapToObj(n -> base + "-" + n))
                .filter(slug -> mine(id, slug))
                .findFirst()
                .orElseThrow();
    }

    private boolean mine(PracticeId id, String slug) {
        int inserted =
                db.insertInto(PRACTICE_SLUG, PRACTICE_SLUG.SLUG, PRACTICE_SLUG.PRACTICE_ID)
                        .values(slug, id.value())
                        .onConflict(PRACTICE_SLUG.SLUG)
                        .doNothing()
                        .execute();
        return inserted == 1
                || db.fetchExists(
                        PRACTICE_SLUG,
                        PRACTICE_SLUG.SLUG.eq(slug).and(PRACTICE_SLUG.PRACTICE_ID.eq(id.value())));
    }

    private static String of(String title) {
        var plain =
                Normalizer.normalize(title.toLowerCase(Locale.FRENCH), Normalizer.Form.NFKD)
                        .replace("œ", "oe")
                        .replace("æ", "ae")
                        .replaceAll("\\p{M}", "")
                        .replaceAll("[^a-z0-9]+", "-");
        var cut = plain.substring(0, Math.min(plain.length(), LONGEST)).replaceAll("^-+|-+$", "");
        return cut.isEmpty() ? "pratique" : cut;
    }
}
