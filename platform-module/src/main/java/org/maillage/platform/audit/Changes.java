package org.maillage.platform.audit;

import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** What differs between two states of a record, on its way to the database and back. */
final class Changes {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** An import asks for those of one type ten thousand times. */
    private static final ClassValue<RecordComponent[]> COMPONENTS =
            new ClassValue<>() {
                @Override
                protected RecordComponent[] computeValue(Class<?> type) {
                    var components = Objects.requireNonNull(type.getRecordComponents());
                    for (var component : components) {
                        component.getAccessor().setAccessible(true);
                    }
                    return components;
                }
            };

    private Changes() {}

    static JSONB between(@Nullable Record before, @Nullable Record after) {
        var changes = JSON.createArrayNode();
        for (var component : componentsOf(before, after)) {
            add(changes, component, valueOf(component, before), valueOf(component, after));
        }
        return JSONB.valueOf(JSON.writeValueAsString(changes));
    }

    private static RecordComponent[] componentsOf(@Nullable Record before, @Nullable Record after) {
        if (before == null && after == null) {
            return new RecordComponent[0];
        }
        var type = Objects.requireNonNullElse(after, before).getClass();
        if (before != null && before.getClass() != type) {
            throw new IllegalArgumentException(
                    "Two kinds of state: " + before.getClass() + ", " + type);
        }
        return COMPONENTS.get(type);
    }

    private static void add(
            ArrayNode changes,
            RecordComponent component,
            @Nullable Object before,
            @Nullable Object after) {
        if (Objects.equals(before, after)) {
            return;
        }
        var change = changes.addObject().put("field", component.getName());
        if (component.isAnnotationPresent(Sensitive.class)) {
            change.put("withheld", true);
        } else {
            change.set("before", plain(before));
            change.set("after", plain(after));
        }
    }

    private static @Nullable Object valueOf(RecordComponent component, @Nullable Record state) {
        if (state == null) {
            return null;
        }
        try {
            return component.getAccessor().invoke(state);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot read " + component, e);
        }
    }

    /** An id record is its value. */
    private static JsonNode plain(@Nullable Object value) {
        JsonNode node = JSON.valueToTree(value);
        return value instanceof Record && node.size() == 1 ? node.iterator().next() : node;
    }

    static List<AuditEntry.Change> read(JSONB stored) {
        var changes = new ArrayList<AuditEntry.Change>();
        for (JsonNode change : JSON.readTree(stored.data())) {
            changes.add(
                    new AuditEntry.Change(
                            change.path("field").asString(),
                            text(change.path("before")),
                            text(change.path("after")),
                            change.path("withheld").asBoolean(false)));
        }
        return List.copyOf(changes);
    }

    private static @Nullable String text(JsonNode value) {
        if (value.isNull() || value.isMissingNode()) {
            return null;
        }
        if (value.isArray()) {
            return value.valueStream().map(Changes::text).collect(Collectors.joining(", "));
        }
        return value.isValueNode() ? value.asString() : value.toString();
    }
}
