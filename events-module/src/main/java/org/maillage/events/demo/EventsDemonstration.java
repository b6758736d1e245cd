package org.maillage.events.demo;

import org.maillage.platform.demo.DemonstrationData;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Loads the gatherings of {@code demo/events}. */
@Component
class EventsDemonstration implements DemonstrationData {

    private static final String FILES = "classpath*:demo/events/*.json";

    private final List<DemonstrationPart> parts;
    private final ResourcePatternResolver resources;
    private final JsonMapper json = JsonMapper.builder().build();

    EventsDemonstration(List<DemonstrationPart> parts, ResourcePatternResolver resources) {
        this.parts =
                parts.stream().sorted(Comparator.comparingInt(DemonstrationPart::order)).toList();
        this.resources = resources;
    }

    @Override
    public String key() {
        return "events";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public void load() {
        for (var event : read()) {
            parts.forEach(part -> part.load(event));
        }
    }

    List<DemonstrationEvent> read() {
        try {
            return Arrays.stream(resources.getResources(FILES))
                    .sorted(Comparator.comparing(file -> String.valueOf(file.getFilename())))
                    .map(this::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DemonstrationEvent read(Resource file) {
        try (var content = file.getInputStream()) {
            return json.readValue(content, DemonstrationEvent.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
