package org.maillage.people.visibility;

import static org.maillage.people.access.PeoplePermission.PERSON_EDIT;

import org.jspecify.annotations.Nullable;
import org.maillage.people.published.PersonId;
import org.maillage.platform.actor.Access;
import org.maillage.platform.audit.Audit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.UUID;

/** Whoever edits the record says whose it is. */
@Service
class LinkAccount {

    private final DirectoryRecords records;
    private final Access access;
    private final Audit audit;

    LinkAccount(DirectoryRecords records, Access access, Audit audit) {
        this.records = records;
        this.access = access;
        this.audit = audit;
    }

    /** What the audit trail keeps. */
    record Trace(@Nullable UUID account) {}

    /**
     * @param account null: nobody's who has an account
     */
    @Transactional
    public void link(PersonId id, int version, @Nullable UUID account) {
        var current = records.get(id);
        var act = access.require(PERSON_EDIT, current.owner());
        records.link(id, version, account);
        audit.record(
                act,
                ChangeVisibility.subject(id),
                account == null ? "account-unlinked" : "account-linked",
                new Trace(current.account()),
                new Trace(account));
    }
}
