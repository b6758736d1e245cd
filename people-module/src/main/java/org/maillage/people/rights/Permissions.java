package org.maillage.people.rights;

import org.maillage.platform.actor.Permission;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** All that one may be allowed to do, in the modules that are installed. */
@Component
class Permissions {

    private final BeanFactory beans;
    private volatile List<String> keys = List.of();

    Permissions(BeanFactory beans) {
        this.beans = beans;
    }

    /** Their keys. The classes are looked for once, when somebody asks first. */
    List<String> keys() {
        if (keys.isEmpty()) {
            keys = packages().flatMap(Permissions::in).distinct().sorted().toList();
        }
        return keys;
    }

    private Stream<String> packages() {
        return AutoConfigurationPackages.has(beans)
                ? Stream.concat(
                        Stream.of("org.maillage"), AutoConfigurationPackages.get(beans).stream())
                : Stream.of("org.maillage");
    }

    private static Stream<String> in(String root) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Permission.class));
        return scanner.findCandidateComponents(root).stream()
                .map(BeanDefinition::getBeanClassName)
                .filter(Objects::nonNull)
                .map(name -> ClassUtils.resolveClassName(name, null))
                .filter(Class::isEnum)
                .flatMap(type -> Stream.of(type.getEnumConstants()))
                .map(constant -> ((Permission) constant).key());
    }
}
