package org.maillage.people.organisation;

import org.jspecify.annotations.Nullable;
import org.maillage.people.organisation.Candidate.Nearness;

import java.util.List;
import java.util.function.Predicate;

/**
 * Which organisation a row means: by our own id, by SIRET, by RNA, else by a name at a place. Where that is not clear a person has to
 * say: two records of one organisation are worse than a question.
 *
 * @param known null: none, it is new
 * @param doubt what is not clear; null: nothing
 */
record Identification(@Nullable Candidate known, @Nullable Doubt doubt) {

    /**
     * Something that a person has to decide.
     *
     * @param message what to say, last part of its key
     * @param arguments of the message
     */
    record Doubt(String message, List<String> arguments) {

        Doubt {
            arguments = List.copyOf(arguments);
        }
    }

    static Identification of(ImportedOrganisation row, List<Candidate> all) {
        var own =
                all.stream()
                        .filter(c -> c.stored().id().value().equals(row.id().orElse(null)))
                        .findFirst();
        if (own.isPresent()) {
            return unlessTaken(row, own.get(), all);
        }
        var bySiret = those(all, c -> row.siret().equals(c.stored().state().siret()));
        if (!bySiret.isEmpty()) {
            return byNumber(row, bySiret, row.siret());
        }
        var byRna =
                those(
                        all,
                        c ->
                                row.rna().equals(c.stored().state().rna())
                                        && c.mayHaveTheNumbersOf(row));
        return byRna.isEmpty() ? byName(row, all) : byNumber(row, byRna, row.rna());
    }

    private static Identification unlessTaken(
            ImportedOrganisation row, Candidate own, List<Candidate> all) {
        var holders =
                those(all, c -> row.siret().equals(c.stored().state().siret()) && !c.equals(own));
        return holders.isEmpty()
                ? new Identification(own, null)
                : doubt("taken", row.siret(), holders.getFirst().name());
    }

    /** Several places of one organisation may stand under its number: then the name tells them apart. */
    private static Identification byNumber(
            ImportedOrganisation row, List<Candidate> holders, String number) {
        var called = those(holders, Candidate::called);
        if (called.size() == 1) {
            return new Identification(called.getFirst(), null);
        }
        if (holders.size() > 1) {
            return doubt("several", number);
        }
        var holder = holders.getFirst();
        return holder.to(row) == Nearness.OTHER
                ? doubt("taken", number, holder.name())
                : new Identification(holder, null);
    }

    private static Identification byName(ImportedOrganisation row, List<Candidate> all) {
        var called = those(all, c -> c.called() && c.to(row) != Nearness.OTHER);
        var alike = those(called, c -> c.mayHaveTheNumbersOf(row));
        var here = those(alike, c -> c.to(row) == Nearness.SAME);
        var meant = here.isEmpty() ? alike : here;
        if (meant.size() > 1) {
            return doubt("several", row.name());
        }
        if (meant.size() == 1) {
            return new Identification(meant.getFirst(), null);
        }
        return called.stream()
                .filter(c -> c.to(row) == Nearness.SAME)
                .findFirst()
                .map(twin -> doubt("twin", twin.name()))
                .orElseGet(() -> new Identification(null, null));
    }

    private static List<Candidate> those(List<Candidate> all, Predicate<Candidate> which) {
        return all.stream().filter(which).toList();
    }

    private static Identification doubt(String message, String... arguments) {
        return new Identification(null, new Doubt(message, List.of(arguments)));
    }
}
