package org.maillage.platform.plugin;

import org.maillage.platform.operation.StartRefused;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Role;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModuleIdentifier;
import org.springframework.modulith.core.ApplicationModuleIdentifiers;
import org.springframework.modulith.core.ApplicationModuleSourceFactory;

import java.util.List;
import java.util.stream.Stream;

/**
 * Adds the modules that were dropped in to those that were listed when the application was packaged: the migrations of a module that
 * is not in the list would not run. They come after all others, in alphabetical order.
 */
@Configuration(proxyBeanMethods = false)
class InstalledModules {

    @Bean
    @Primary
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static ApplicationModuleIdentifiers modulesAndThoseDroppedIn(
            @Qualifier("applicationModuleIdentifiers") ApplicationModuleIdentifiers builtIn) {
        var droppedIn =
                SpringFactoriesLoader.loadFactories(ApplicationModuleSourceFactory.class, null)
                        .stream()
                        .flatMap(source -> source.getRootPackages().stream())
                        .map(InstalledModules::idOfModuleIn)
                        .sorted()
                        .map(ApplicationModuleIdentifier::of);
        var all = Stream.concat(builtIn.stream(), droppedIn).distinct().toList();
        requireListed(all);
        return ApplicationModuleIdentifiers.of(all);
    }

    private static void requireListed(List<ApplicationModuleIdentifier> modules) {
        var listed = modules.stream().map(ApplicationModuleIdentifier::toString).toList();
        for (var module : MigrationFolders.names()) {
            if (!listed.contains(module)) {
                throw new StartRefused(
                        "There are migrations of a module \""
                                + module
                                + "\", which is not in the list of modules: they would not run.",
                        "A module of the application: run ModularityTests, which writes the list"
                                + " anew. A jar in plugins/: it lacks its"
                                + " ApplicationModuleSourceFactory in META-INF/spring.factories.");
            }
        }
    }

    private static String idOfModuleIn(String rootPackage) {
        try {
            var module =
                    Class.forName(rootPackage + ".package-info")
                            .getAnnotation(ApplicationModule.class);
            if (module == null || module.id().isEmpty()) {
                throw new IllegalStateException(
                        "No @ApplicationModule(id = …) on the package " + rootPackage);
            }
            return module.id();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("No package-info in the package " + rootPackage, e);
        }
    }
}
