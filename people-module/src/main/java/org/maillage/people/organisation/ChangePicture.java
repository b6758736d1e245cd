package org.maillage.people.organisation;

import static org.maillage.people.access.PeoplePermission.ORGANISATION_EDIT;

import org.jspecify.annotations.Nullable;
import org.maillage.people.organisation.OrganisationPictures.Picture;
import org.maillage.people.published.OrganisationId;
import org.maillage.platform.actor.Access;
import org.maillage.platform.audit.Audit;
import org.maillage.platform.file.CheckedFile;
import org.maillage.platform.file.StoredFiles;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.UUID;

@Service
class ChangePicture {

    private final OrganisationPictures pictures;
    private final StoredFiles files;
    private final Access access;
    private final Audit audit;

    ChangePicture(OrganisationPictures pictures, StoredFiles files, Access access, Audit audit) {
        this.pictures = pictures;
        this.files = files;
        this.access = access;
        this.audit = audit;
    }

    private record PictureState(@Nullable String picture) {

        static PictureState of(@Nullable Picture picture) {
            return new PictureState(picture == null ? null : picture.file().toString());
        }
    }

    /**
     * @param owner of the organisation
     */
    @Transactional
    public void replace(
            OrganisationId organisation,
            UUID owner,
            CheckedFile file,
            @Nullable String description) {
        var act = access.require(ORGANISATION_EDIT, owner);
        var subject = EditOrganisations.subject(organisation);
        var before = pictures.of(organisation).orElse(null);
        var after = new Picture(files.keep(act, subject, file).id(), description);
        pictures.put(organisation, after);
        if (before != null) {
            files.remove(subject, before.file());
        }
        audit.record(act, subject, "pictured", PictureState.of(before), PictureState.of(after));
    }

    @Transactional
    public void remove(OrganisationId organisation, UUID owner) {
        var act = access.require(ORGANISATION_EDIT, owner);
        var subject = EditOrganisations.subject(organisation);
        pictures.of(organisation)
                .ifPresent(picture -> {
                    pictures.remove(organisation);
                    files.remove(subject, picture.file());
                    audit.record(
                            act,
                            subject,
                            "picture-removed",
                            PictureState.of(picture),
                            PictureState.of(null));
                });
    }
}
