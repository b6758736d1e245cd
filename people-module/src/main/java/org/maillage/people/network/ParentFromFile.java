package org.maillage.people.network;

import org.jspecify.annotations.Nullable;
import org.maillage.people.field.Typed;
import org.maillage.people.organisation.OrganisationPart;
import org.maillage.people.period.Period;
import org.maillage.people.published.OrganisationId;
import org.maillage.platform.id.UuidV7;
import org.maillage.platform.transfer.ImportField;
import org.maillage.platform.transfer.ImportRow;
import org.maillage.platform.transfer.RowProblem;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.UUID;

/** Of which organisation another is a member, as a file of organisations tells it; since when it does not tell. */
@Order(2)
@Component
class ParentFromFile implements OrganisationPart {

    private static final String PARENT = "parent";
    private static final int LONGEST = 200;
    private static final int LONGEST_SOURCE = 500;

    private final Parents parents;
    private final Memberships memberships;
    private final EditMemberships edit;

    ParentFromFile(Parents parents, Memberships memberships, EditMemberships edit) {
        this.parents = parents;
        this.memberships = memberships;
        this.edit = edit;
    }

    @Override
    public List<ImportField> fields() {
        return List.of(
                new ImportField(
                        PARENT,
                        false,
                        LONGEST,
                        List.of(
                                "membre de",
                                "fédération",
                                "fédération d'appartenance",
                                "structure de rattachement",
                                "rattachement",
                                "adhérent à",
                                "tête de réseau",
                                "réseau",
                                "siret de la fédération",
                                "member of",
                                "parent",
                                "federation")));
    }

    @Override
    public List<RowProblem> check(ImportRow row, @Nullable OrganisationId known) {
        var written = Typed.line(row.value(PARENT));
        if (written.isEmpty()) {
            return List.of();
        }
        var found = parents.meantBy(written);
        if (found.size() != 1) {
            var message = found.isEmpty() ? "parent-unknown" : "several";
            return List.of(
                    RowProblem.of(row, PARENT, "people.organisation.import." + message, written));
        }
        return known != null
                        && memberships.wouldCloseACircle(known, wish(found.getFirst(), ""), null)
                ? List.of(RowProblem.of(row, PARENT, "people.membership.circle"))
                : List.of();
    }

    /** A membership that is known already stays as it is, whatever its dates. */
    @Override
    public boolean apply(ImportRow row, OrganisationId organisation, String source) {
        var written = Typed.line(row.value(PARENT));
        if (written.isEmpty()) {
            return false;
        }
        var wish = wish(parents.meantBy(written).getFirst(), source);
        if (memberships.isMemberAlready(organisation, wish, null)) {
            return false;
        }
        var outcome = edit.add(UuidV7.next(), organisation, wish);
        if (outcome == MembershipOutcome.CIRCLE) {
            throw new IllegalStateException("The network has changed meanwhile");
        }
        return outcome == MembershipOutcome.RECORDED;
    }

    private static MembershipState wish(UUID parent, String source) {
        return new MembershipState(
                parent,
                Period.UNKNOWN,
                Typed.known(source.substring(0, Math.min(LONGEST_SOURCE, source.length()))));
    }
}
