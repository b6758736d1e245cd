package org.maillage.platform.transfer;

import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.List;

/** Cells and problems, on their way to the database and back. */
final class StagedJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private StagedJson() {}

    static String text(List<String> cells) {
        return JSON.writeValueAsString(cells);
    }

    static JSONB cells(List<String> cells) {
        return JSONB.valueOf(text(cells));
    }

    static List<String> cells(JSONB stored) {
        return List.of(JSON.readValue(stored.data(), String[].class));
    }

    static JSONB write(List<RowProblem> problems) {
        var array = JSON.createArrayNode();
        for (var problem : problems) {
            var object =
                    array.addObject()
                            .put("field", problem.field())
                            .put("message", problem.message());
            problem.arguments().forEach(object.putArray("arguments")::add);
        }
        return JSONB.valueOf(JSON.writeValueAsString(array));
    }

    static List<RowProblem> problems(int row, @Nullable JSONB stored) {
        if (stored == null) {
            return List.of();
        }
        var problems = new ArrayList<RowProblem>();
        for (JsonNode problem : JSON.readTree(stored.data())) {
            var field = problem.path("field");
            problems.add(
                    new RowProblem(
                            row,
                            field.isString() ? field.asString() : null,
                            problem.path("message").asString(),
                            problem.path("arguments")
                                    .valueStream()
                                    .map(JsonNode::asString)
                                    .toList()));
        }
        return problems;
    }
}
