package org.maillage.people.demo;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The files of {@code demo/people}. */
@Component
public class DemonstrationFiles {

    private final JsonMapper json = JsonMapper.shared();

    DemonstrationFiles() {}

    /**
     * @param name of a file that holds an array
     * @param type array of a record shaped like the file's entries
     */
    public <T> List<T> read(String name, Class<T[]> type) {
        try (var file = new ClassPathResource("demo/people/" + name + ".json").getInputStream()) {
            return List.of(json.readValue(file, type));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
