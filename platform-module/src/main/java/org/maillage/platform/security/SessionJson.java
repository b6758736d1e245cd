package org.maillage.platform.security;

import org.springframework.core.convert.support.GenericConversionService;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.time.Instant;
import java.util.UUID;

/** Session attributes as JSON. Only the two kinds that a session holds have a form: nothing else gets in or out. */
final class SessionJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private SessionJson() {}

    static GenericConversionService conversions() {
        var service = new GenericConversionService();
        service.addConverter(Object.class, byte[].class, SessionJson::write);
        service.addConverter(byte[].class, Object.class, SessionJson::read);
        return service;
    }

    private static byte[] write(Object attribute) {
        return switch (attribute) {
            case String text -> JSON.writeValueAsBytes(text);
            case SessionHolder holder ->
                    JSON.writeValueAsBytes(
                            JSON.createObjectNode()
                                    .put("account", holder.account().toString())
                                    .put("since", holder.since().toString()));
            default ->
                    throw new IllegalArgumentException(
                            "A session holds no " + attribute.getClass().getName());
        };
    }

    private static Object read(byte[] stored) {
        JsonNode node = JSON.readTree(stored);
        return node.isObject()
                ? new SessionHolder(
                        UUID.fromString(node.path("account").asString()),
                        Instant.parse(node.path("since").asString()))
                : node.asString();
    }
}
