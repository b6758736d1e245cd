package org.maillage.practices.kind;

import org.jooq.JSONB;
import org.springframework.stereotype.Component;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The values of a kind's fields, as the database keeps them. */
@Component
public class FieldsJson {

    private static final TypeReference<LinkedHashMap<String, Object>> VALUES =
            new TypeReference<>() {};

    private final JsonMapper mapper =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    FieldsJson() {}

    public Map<String, Object> read(JSONB document) {
        var values = mapper.readValue(document.data(), VALUES);
        values.values().removeIf(Objects::isNull);
        return values;
    }

    public JSONB write(Map<String, Object> values) {
        return JSONB.jsonb(mapper.writeValueAsString(values));
    }
}
