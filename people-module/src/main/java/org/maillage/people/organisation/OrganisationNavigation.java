package org.maillage.people.organisation;

import static org.maillage.people.access.PeoplePermission.ORGANISATION_EDIT;
import static org.maillage.people.access.PeoplePermission.ORGANISATION_READ;

import org.maillage.platform.search.QuickAction;
import org.maillage.platform.web.FileForm;
import org.maillage.platform.web.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the frame leads here. */
@Configuration(proxyBeanMethods = false)
class OrganisationNavigation {

    @Bean
    NavigationItem organisationsNavigation() {
        return new NavigationItem(
                NavigationItem.Area.STAFF,
                40,
                "people.organisation.nav",
                OrganisationController.PATH,
                "building-community",
                ORGANISATION_READ);
    }

    @Bean
    QuickAction organisationsAction() {
        return new QuickAction(
                "people.organisation.new", OrganisationController.PATH + "/new", ORGANISATION_EDIT);
    }

    @Bean
    FileForm organisationsFile() {
        return new FileForm(OrganisationImport.PATH);
    }

    @Bean
    FileForm organisationPictureUpload() {
        return new FileForm(OrganisationController.PATH + "/{id}/picture/change");
    }
}
