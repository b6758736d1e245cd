package org.maillagetools.testkit.practice;

import org.maillagetools.testkit.crawl.Route;
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
                .map(Addresses::text)
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

    static List<String> withoutVariables(List<Route> addresses) {
        return addresses.stream()
                .filter(address -> address.takes("GET"))
                .map(Addresses::text)
                .filter(path -> !path.contains("{"))
                .toList();
    }

    /** Pages and forms of staff. */
    List<Route> staff() {
        return all().stream().filter(a -> within(text(a), "/admin/practices/")).toList();
    }

    /** Addresses of records that do not exist. */
    List<String> nowhere() {
        return all().stream()
                .filter(address -> address.takes("GET"))
                .map(Addresses::text)
                .filter(path -> path.contains("{"))
                .map(path -> path.replaceAll("\\{[^}]*}", UUID.randomUUID().toString()))
                .toList();
    }

    List<Route> all() {
        return Route.of(List.of(mapping), module::owns);
    }

    private static String text(Route route) {
        return route.pattern().getPatternString();
    }
}
