package org.maillage.people.vcard;

import ezvcard.VCardVersion;

import org.maillage.platform.transfer.export.ExportFormat;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Version 3.0 first: it is what Outlook and telephones read. */
@Configuration(proxyBeanMethods = false)
class VCardConfiguration {

    @Bean
    @Order(1)
    ExportFormat vcard3() {
        return new VCardFormat("vcard3", VCardVersion.V3_0);
    }

    @Bean
    @Order(2)
    ExportFormat vcard4() {
        return new VCardFormat("vcard4", VCardVersion.V4_0);
    }
}
