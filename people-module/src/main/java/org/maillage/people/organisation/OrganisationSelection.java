package org.maillage.people.organisation;

import org.maillage.platform.web.BadInput;
import org.maillage.platform.web.list.ListPage;
import org.maillage.platform.web.list.ListRequest;
import org.springframework.stereotype.Component;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** Exactly those organisations that the list shows with what is searched and chosen. */
@Component
public class OrganisationSelection {

    private static final String CURSOR = "after";
    private static final Set<String> PARAMETERS =
            Set.of("q", "type", "region", "department", "accreditation", "sort", CURSOR);

    private final OrganisationListQuery list;

    OrganisationSelection(OrganisationListQuery list) {
        this.list = list;
    }

    /** One of them. */
    public record Chosen(UUID id, String name) {}

    /** A page of them. */
    public ListPage<Chosen> page(ListRequest request) {
        return list.chosen(request);
    }

    /** All of them, ten thousand at most, from whatever page of the list one comes. */
    public List<UUID> all(ListRequest request) {
        return list.ids(request.with(CURSOR));
    }

    /**
     * For programs: a page ignores what it does not know, but whoever has mistyped a filter must not be given everything.
     *
     * @throws BadInput when there is another parameter than those of the list
     */
    public static void requireKnown(ListRequest request) {
        var unknown = new TreeSet<>(request.parameters().keySet());
        unknown.removeAll(PARAMETERS);
        if (!unknown.isEmpty()) {
            throw new BadInput("Parameters: " + String.join(", ", new TreeSet<>(PARAMETERS)));
        }
    }

    /** What an address carries to choose the same; empty, or with a question mark before it. */
    public String query(ListRequest request) {
        var parameters =
                request.parameters().entrySet().stream()
                        .filter(parameter -> !parameter.getKey().equals(CURSOR))
                        .flatMap(parameter ->
                                parameter.getValue().stream()
                                        .filter(value -> !value.isBlank())
                                        .map(value ->
                                                encoded(parameter.getKey()) + "=" + encoded(value)))
                        .collect(Collectors.joining("&"));
        return parameters.isEmpty() ? "" : "?" + parameters;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
