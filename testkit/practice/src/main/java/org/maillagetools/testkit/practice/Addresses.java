package org.maillagetools.testkit.practice;

import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The addresses at which the module's pages stand. */
final class Addresses {

    private final ModuleUnderTest module;
    private final RequestMappingHandlerMapping mapping;

    Addresses(ModuleUnderTest module, RequestMappingHandlerMapping mapping) {
        this.module = module;
        this.mapping = mapping;
    }

    /**
     * One address.
     *
     * @param methods empty: all
     */
    record Address(String pattern, Set<HttpMethod> methods) {

        boolean reads(HttpMethod method) {
            return methods.isEmpty() || methods.contains(method);
        }

        boolean matches(String path) {
            return PathPatternParser.defaultInstance
                    .parse(pattern)
                    .matches(PathContainer.parsePath(path));
        }

        @Override
        public String toString() {
            return methods + " " + pattern;
        }
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
        return withoutVariables(all());
    }

    static List<String> withoutVariables(List<Address> addresses) {
        return addresses.stream()
                .filter(address -> address.reads(HttpMethod.GET))
                .map(Address::pattern)
                .filter(path -> !path.contains("{"))
                .toList();
    }

    /** Pages and forms of staff. */
    List<Address> staff() {
        return all().stream().filter(a -> within(a.pattern(), "/admin/practices/")).toList();
    }

    /** Addresses of records that do not exist. */
    List<String> nowhere() {
        return all().stream()
                .filter(address -> address.reads(HttpMethod.GET))
                .map(Address::pattern)
                .filter(path -> path.contains("{"))
                .map(path -> path.replaceAll("\\{[^}]*}", UUID.randomUUID().toString()))
                .toList();
    }

    List<Address> all() {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> module.owns(entry.getValue().getBeanType()))
                .flatMap(entry -> {
                    var methods =
                            entry.getKey().getMethodsCondition().getMethods().stream()
                                    .map(method -> method.asHttpMethod())
                                    .collect(Collectors.toSet());
                    return entry.getKey().getPatternValues().stream()
                            .map(pattern -> new Address(pattern, methods));
                })
                .toList();
    }
}
