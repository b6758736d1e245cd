package org.maillage.practices.demo;

import org.springframework.core.io.ClassPathResource;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** A file of demonstration data. */
public final class DemonstrationFile {

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .build();

    private DemonstrationFile() {}

    /**
     * @param name of a file in {@code demo/practices/}
     */
    public static <T> List<T> read(String name, Class<T> type) {
        try (var content = new ClassPathResource("demo/practices/" + name).getInputStream()) {
            var list = MAPPER.getTypeFactory().constructCollectionType(List.class, type);
            return MAPPER.readValue(content, list);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
