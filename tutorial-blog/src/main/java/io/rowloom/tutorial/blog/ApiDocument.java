package io.rowloom.tutorial.blog;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.rowloom.json.problem.Problem;
import io.rowloom.json.schema.JsonSchemas;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The document of OpenAPI: the routes as they are made, and the schemas of their bodies from models and constraints. */
final class ApiDocument {

    private static final Pattern IN_PATH = Pattern.compile("\\{([a-z]+)}");

    // @start region="schemas"
    private final JsonSchemas schemas = JsonSchemas.create();
    private final ObjectNode paths = JsonNodeFactory.instance.objectNode();

    ObjectNode document() {
        ObjectNode document = JsonNodeFactory.instance.objectNode().put("openapi", "3.1.0");
        document.putObject("info").put("title", "Blog").put("version", "1");
        document.set("paths", paths);
        document.putObject("components").set("schemas", schemas.components());
        return document;
    }

    void body(ObjectNode operation, Class<?> type, Class<?>... arguments) {
        ObjectNode body = operation.putObject("requestBody").put("required", true);
        body.putObject("content").putObject("application/json").set("schema", schemas.of(type, arguments));
    }
    // @end region="schemas"

    ObjectNode operation(String method, String path, String summary) {
        ObjectNode operation = paths.withObject("/" + path.replace("~", "~0").replace("/", "~1"))
                .putObject(method.toLowerCase(Locale.ROOT))
                .put("summary", summary);
        operation.putArray("tags").add(path.split("/", -1)[1]);
        Matcher names = IN_PATH.matcher(path);
        while (names.find()) {
            parameter(operation, names.group(1), "path").put("required", true)
                    .set("schema", schemas.of(java.util.UUID.class));
        }
        ObjectNode failure = operation.putObject("responses").putObject("default").put("description", "a problem");
        failure.putObject("content").putObject(Problem.MEDIA_TYPE).set("schema", schemas.of(Problem.class));
        return operation;
    }

    void parameter(ObjectNode operation, String name, Class<?> type) {
        parameter(operation, name, "query").set("schema", schemas.of(type));
    }

    private static ObjectNode parameter(ObjectNode operation, String name, String where) {
        return operation.withArray("parameters").addObject().put("name", name).put("in", where);
    }

    void answer(ObjectNode operation, int status) {
        operation.withObject("responses").putObject(String.valueOf(status)).put("description", "done");
    }

    void answer(ObjectNode operation, int status, Class<?> type, Class<?>... arguments) {
        answer(operation, status);
        operation.withObject("responses").withObject(String.valueOf(status))
                .putObject("content").putObject("application/json").set("schema", schemas.of(type, arguments));
    }
}
