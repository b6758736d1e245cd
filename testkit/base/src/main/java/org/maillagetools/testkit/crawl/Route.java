package org.maillagetools.testkit.crawl;

import org.springframework.http.server.PathContainer;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An address that a controller answers at.
 *
 * @param pattern such as {@code /events/{slug}}
 * @param methods empty: all
 */
public record Route(PathPattern pattern, Set<String> methods) {

    /** A route of this pattern. */
    public static Route of(String pattern, String... methods) {
        return new Route(PathPatternParser.defaultInstance.parse(pattern), Set.of(methods));
    }

    /** All routes of an application. */
    public static List<Route> of(Collection<? extends RequestMappingInfoHandlerMapping> mappings) {
        return of(mappings, handler -> true);
    }

    /** The routes of an application whose controllers are asked for. */
    public static List<Route> of(
            Collection<? extends RequestMappingInfoHandlerMapping> mappings,
            Predicate<Class<?>> controllers) {
        return mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .filter(entry -> controllers.test(entry.getValue().getBeanType()))
                .flatMap(entry -> of(entry.getKey()))
                .distinct()
                .sorted(Comparator.comparing(Route::toString))
                .toList();
    }

    private static Stream<Route> of(RequestMappingInfo info) {
        var methods =
                info.getMethodsCondition().getMethods().stream()
                        .map(Enum::name)
                        .toArray(String[]::new);
        return info.getPatternValues().stream().map(pattern -> of(pattern, methods));
    }

    /** The route that answers: of several that match, the one with the fewest variables. */
    public static Optional<Route> answering(List<Route> routes, String method, String path) {
        var parsed = PathContainer.parsePath(path);
        return routes.stream()
                .filter(route -> route.takes(method) && route.pattern.matches(parsed))
                .min(Comparator.comparing(Route::pattern));
    }

    /** Whether it answers this method; only then may {@link #matches} be of interest. */
    public boolean takes(String method) {
        return methods.isEmpty() || methods.contains(method);
    }

    /**
     * @param path without a query
     */
    public boolean matches(String path) {
        return pattern.matches(PathContainer.parsePath(path));
    }

    /** Whether an address of it has to be found: it cannot be written down from the pattern. */
    public boolean hasVariables() {
        return pattern.getPatternString().contains("{");
    }

    @Override
    public String toString() {
        return pattern + " " + methods.stream().sorted().collect(Collectors.joining(",", "[", "]"));
    }
}
