package org.maillagetools.testkit;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a written document says less or something else than the golden one; more may be said only
 * by null.
 */
final class JsonDifferences {

    private final List<String> found = new ArrayList<>();

    private JsonDifferences() {}

    static List<String> between(JsonNode golden, JsonNode written) {
        var differences = new JsonDifferences();
        differences.compare("", golden, written);
        return differences.found;
    }

    private void compare(String path, JsonNode golden, JsonNode written) {
        if (golden.isObject() && written.isObject()) {
            compareObjects(path, golden, written);
        } else if (!golden.equals(written)) {
            found.add(path + " was " + golden + " and is now written as " + written);
        }
    }

    private void compareObjects(String path, JsonNode golden, JsonNode written) {
        for (var property : golden.properties()) {
            String name = path + "/" + property.getKey();
            JsonNode now = written.get(property.getKey());
            if (now == null) {
                found.add(name + " is lost");
            } else {
                compare(name, property.getValue(), now);
            }
        }
        for (var property : written.properties()) {
            if (!golden.has(property.getKey()) && !property.getValue().isNull()) {
                found.add(path + "/" + property.getKey() + " appears from nowhere");
            }
        }
    }
}
