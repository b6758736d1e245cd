package org.maillagetools.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the rounds found, by name. */
final class Samples {

    private final Map<String, List<Double>> values = new HashMap<>();

    void add(String name, double value) {
        values.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
    }

    double median(String name) {
        return Figures.median(values.getOrDefault(name, List.of()));
    }

    int rounds(String name) {
        return values.getOrDefault(name, List.of()).size();
    }
}
