package org.maillage.people.person;

import static org.maillage.people.access.PeoplePermission.PERSON_EDIT;
import static org.maillage.people.access.PeoplePermission.PERSON_READ;

import org.maillage.platform.search.QuickAction;
import org.maillage.platform.web.FileForm;
import org.maillage.platform.web.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the frame leads here. */
@Configuration(proxyBeanMethods = false)
class PersonNavigation {

    @Bean
    NavigationItem personsNavigation() {
        return new NavigationItem(
                NavigationItem.Area.STAFF,
                50,
                "people.person.nav",
                PersonController.PATH,
                "users",
                PERSON_READ);
    }

    @Bean
    QuickAction personsAction() {
        return new QuickAction("people.person.new", PersonController.PATH + "/new", PERSON_EDIT);
    }

    @Bean
    FileForm personsFile() {
        return new FileForm(PersonImport.PATH);
    }
}
