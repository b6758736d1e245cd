package org.maillage.platform.security;

import org.jspecify.annotations.Nullable;
import org.maillage.platform.actor.Device;
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
            case SessionHolder holder -> JSON.writeValueAsBytes(node(holder));
            default ->
                    throw new IllegalArgumentException(
                            "A session holds no " + attribute.getClass().getName());
        };
    }

    private static JsonNode node(SessionHolder holder) {
        return JSON.createObjectNode()
                .put("account", holder.account().toString())
                .put("since", holder.since().toString())
                .put("browser", holder.device().browser())
                .put("system", holder.device().system())
                .put("proven", holder.proven() == null ? null : holder.proven().toString());
    }

    static Object read(byte[] stored) {
        JsonNode node = JSON.readTree(stored);
        return node.isObject() ? holder(node) : node.asString();
    }

    /** Sessions that an older version opened say nothing but the first two. */
    private static SessionHolder holder(JsonNode node) {
        String proven = text(node, "proven");
        return new SessionHolder(
                UUID.fromString(node.path("account").asString()),
                Instant.parse(node.path("since").asString()),
                new Device(text(node, "browser"), text(node, "system")),
                proven == null ? null : Instant.parse(proven));
    }

    private static @Nullable String text(JsonNode node, String name) {
        return node.hasNonNull(name) ? node.path(name).asString() : null;
    }
}
