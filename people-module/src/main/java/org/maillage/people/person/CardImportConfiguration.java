package org.maillage.people.person;

import org.maillage.platform.web.FileForm;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CardImportConfiguration {

    @Bean
    FileForm vcardUpload() {
        return new FileForm(CardImportController.PATH);
    }
}
