package org.maillage.platform.transfer;

import org.maillage.platform.actor.Access;
import org.maillage.platform.actor.Actor;
import org.maillage.platform.actor.CurrentActor;
import org.maillage.platform.web.NotFound;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.UUID;

/** The imports of whoever asks, as long as they have the right; those of others do not exist for them. */
@Component
class ImportDesk {

    private final Imports imports;
    private final ObjectProvider<ImportTarget> targets;
    private final Access access;
    private final CurrentActor actor;

    ImportDesk(
            Imports imports,
            ObjectProvider<ImportTarget> targets,
            Access access,
            CurrentActor actor) {
        this.imports = imports;
        this.targets = targets;
        this.access = access;
        this.actor = actor;
    }

    StoredImport get(UUID id) {
        var found = imports.get(id);
        if (!found.account().equals(account())
                || !access.may(target(found).permission(), found.owner())) {
            throw new NotFound("import " + id);
        }
        return found;
    }

    /** A module that is gone takes what it could import with it. */
    ImportTarget target(StoredImport stored) {
        return targets.stream()
                .filter(target -> target.key().equals(stored.target()))
                .findFirst()
                .orElseThrow(() -> new NotFound("import target " + stored.target()));
    }

    List<StoredImport> unfinished(String target) {
        return imports.unfinished(account(), target);
    }

    UUID account() {
        if (actor.get() instanceof Actor.AccountHolder holder) {
            return holder.accountId();
        }
        throw new NotFound("imports");
    }
}
