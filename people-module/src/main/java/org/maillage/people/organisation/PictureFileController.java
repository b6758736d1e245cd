package org.maillage.people.organisation;

import org.maillage.people.published.OrganisationId;
import org.maillage.platform.file.StoredFiles;
import org.maillage.platform.web.NotFound;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import java.util.UUID;

/** The picture itself, for those who may see the organisation. */
@Controller
class PictureFileController {

    private final OrganisationView view;
    private final OrganisationPictures pictures;
    private final StoredFiles files;

    PictureFileController(OrganisationView view, OrganisationPictures pictures, StoredFiles files) {
        this.view = view;
        this.pictures = pictures;
        this.files = files;
    }

    @GetMapping(OrganisationController.PATH + "/{id}/picture")
    ResponseEntity<Resource> picture(@PathVariable UUID id) {
        var organisation = view.visible(new OrganisationId(id));
        return pictures.of(organisation.id())
                .flatMap(picture ->
                        files.find(EditOrganisations.subject(organisation.id()), picture.file()))
                .map(file -> files.answer(file, "picture"))
                .orElseThrow(() -> new NotFound("picture of organisation " + id));
    }
}
