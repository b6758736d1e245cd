package org.maillage.platform.plugin;

import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Role;
import org.springframework.modulith.core.ApplicationModuleIdentifier;
import org.springframework.modulith.core.ApplicationModuleIdentifiers;

/**
 * The modules whose migrations run: those that have some on the class path, the dropped-in ones too. Spring Modulith would scan all classes
 * for them at each start; it does not, because it finds a list ({@code META-INF/spring-modulith/application-modules.json}), which would
 * otherwise hide what was dropped in.
 */
@Configuration(proxyBeanMethods = false)
class InstalledModules {

    @Bean
    @Primary
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static ApplicationModuleIdentifiers modulesWithMigrations() {
        return ApplicationModuleIdentifiers.of(
                MigrationFolders.names().stream().map(ApplicationModuleIdentifier::of).toList());
    }
}
