package org.maillage.platform.audit;

import org.maillage.platform.access.PlatformPermission;
import org.maillage.platform.web.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;

@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:org/maillage/platform/audit/audit.properties")
class AuditConfiguration {

    @Bean
    NavigationItem auditNavigation() {
        return new NavigationItem(
                NavigationItem.Area.SETTINGS,
                85,
                "platform.audit.navigation",
                AuditController.PATH,
                "history",
                PlatformPermission.AUDIT);
    }
}
