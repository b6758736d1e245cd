package org.maillagetools.testkit.practice;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;

import org.springframework.modulith.core.ApplicationModules;

import java.util.List;
import java.util.Set;

/** Does the module use nothing of the application but the interface for practice modules, what practices publishes, and the platform? */
final class BorderCheck {

    private static final String APPLICATION = "org.maillage.";
    private static final Set<String> OPEN =
            Set.of("org.maillage.practices.spi", "org.maillage.practices.published");
    private static final String PLATFORM = "org.maillage.platform.";

    private BorderCheck() {}

    /** What byte code shows. */
    static List<String> trespasses(JavaClasses classes) {
        return classes.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(BorderCheck::trespasses)
                .map(Dependency::getDescription)
                .sorted()
                .toList();
    }

    private static boolean trespasses(Dependency dependency) {
        JavaClass target = dependency.getTargetClass().getBaseComponentType();
        return target.getPackageName().startsWith(APPLICATION)
                && !(target.getPackageName() + ".").startsWith(PLATFORM)
                && !OPEN.contains(target.getPackageName());
    }

    /** What Spring Modulith's verification says, and whether it sees the module at all. */
    static List<String> violations(String key, ImportOption classes) {
        var modules = ApplicationModules.of(PracticeHost.class, classes);
        var module = modules.getModuleByName(key);
        if (module.isEmpty()) {
            return List.of(
                    key
                            + " is no module of the application: META-INF/spring.factories names no"
                            + " ApplicationModuleSourceFactory whose root package carries"
                            + " @ApplicationModule(id = \""
                            + key
                            + "\")");
        }
        return modules.detectViolations().getMessages().stream()
                .filter(message -> message.contains("'" + key + "'"))
                .toList();
    }
}
