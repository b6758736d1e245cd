package org.maillage.people.token;

import static org.maillage.people.access.PeoplePermission.ACCOUNT_ADMINISTER;
import static org.maillage.people.access.PeoplePermission.ORGANISATION_READ;
import static org.maillage.people.access.PeoplePermission.PERSON_READ;

import org.maillage.platform.api.ApiScope;
import org.maillage.platform.web.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the frame leads here, and what this module's API asks for. */
@Configuration(proxyBeanMethods = false)
class TokenConfiguration {

    @Bean
    NavigationItem tokensNavigation() {
        return new NavigationItem(
                NavigationItem.Area.SETTINGS,
                18,
                "people.token.nav",
                TokenController.PATH,
                "key",
                ACCOUNT_ADMINISTER);
    }

    @Bean
    ApiScope organisationsByApi() {
        return new ApiScope(ORGANISATION_READ);
    }

    @Bean
    ApiScope personsByApi() {
        return new ApiScope(PERSON_READ);
    }
}
