package org.maillagetools.testkit.practice;

import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import java.util.List;
import java.util.UUID;

/** The addresses at which the module's pages stand. */
final class Addresses {

    private final ModuleUnderTest module;
    private final RequestMappingHandlerMapping mapping;

    Addresses(ModuleUnderTest module, RequestMappingHandlerMapping mapping) {
        this.module = module;
        this.mapping = mapping;
    }

    /** Those that are neither below {@code /practices/<key>} nor below {@code /admin/practices/<key>}. */
    List<String> foreign() {
        return all().stream()
                .map(Address::pattern)
                .filter(path -> !within(path, "/practices/") && !within(path, "/admin/practices/"))
                .toList();
    }

    private boolean within(String path, String area) {
        var home = area + module.key();
        return path.equals(home) || path.startsWith(home + "/");
    }

    /** Pages without anything to fill in. */
    List<String> pages() {
        return all().stream()
                .filter(Address::read)
                .map(Address::pattern)
                .filter(path -> !path.contains("{"))
                .toList();
    }

    /** Addresses of records that do not exist. */
    List<String> nowhere() {
        return all().stream()
                .filter(Address::read)
                .map(Address::pattern)
                .filter(path -> path.contains("{"))
                .map(path -> path.replaceAll("\\{[^}]*}", UUID.randomUUID().toString()))
                .toList();
    }

    private record Address(String pattern, boolean read) {}

    private List<Address> all() {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> module.owns(entry.getValue().getBeanType()))
                .flatMap(entry -> {
                    var methods = entry.getKey().getMethodsCondition().getMethods();
                    boolean read =
                            methods.isEmpty()
                                    || methods.stream()
                                            .anyMatch(m -> m.asHttpMethod().equals(HttpMethod.GET));
                    return entry.getKey().getPatternValues().stream()
                            .map(pattern -> new Address(pattern, read));
                })
                .toList();
    }
}
