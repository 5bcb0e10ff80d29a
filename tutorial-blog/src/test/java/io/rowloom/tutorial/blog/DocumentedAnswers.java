package io.rowloom.tutorial.blog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.rowloom.tutorial.blog.Client.Answer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What the document of the API says of each answer, as a validator of JSON Schema understands it. */
final class DocumentedAnswers {

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final JsonNode document;
    private final Map<JsonNode, Schema> schemas = new ConcurrentHashMap<>();

    DocumentedAnswers(JsonNode document) {
        this.document = document;
    }

    /** Fails if an answer has a status, a media type or a body that the document does not tell of. */
    void judge(String method, String path, Answer answer) {
        String asked = method + " " + path + " " + answer.status();
        Optional<JsonNode> operation = operation(method, path);
        if (operation.isEmpty()) {
            assertThat(path).as("a path that the document does not know").matches("/openapi.json|/docs|/webjars/.*");
            return;
        }
        JsonNode responses = operation.get().get("responses");
        String status = String.valueOf(answer.status());
        JsonNode response = responses.path(responses.has(status) || answer.status() < 300 ? status : "default");
        assertThat(response.isMissingNode()).as("%s is in the document", asked).isFalse();
        String type = answer.type().replaceFirst(";.*", "");
        if (answer.body() == null) {
            assertThat(response.has("content")).as("%s has a body", asked).isFalse();
            return;
        }
        JsonNode schema = response.path("content").path(type).path("schema");
        assertThat(schema.isMissingNode()).as("%s is of %s", asked, type).isFalse();
        assertThat(schemas.computeIfAbsent(schema, this::schema).validate(answer.body()))
                .as("%s: %s", asked, answer.body())
                .isEmpty();
    }

    private Schema schema(JsonNode schema) {
        ObjectNode alone = JsonNodeFactory.instance.objectNode().setAll((ObjectNode) schema);
        alone.set("components", document.get("components"));
        return REGISTRY.getSchema(alone);
    }

    private Optional<JsonNode> operation(String method, String path) {
        String[] asked = path.replaceFirst("\\?.*", "").split("/", -1);
        return document.get("paths").properties().stream()
                .filter(entry -> fits(entry.getKey().split("/", -1), asked))
                .map(entry -> entry.getValue().get(method.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    private static boolean fits(String[] template, String[] asked) {
        return template.length == asked.length
                && Arrays.equals(template, asked, (a, b) -> a.startsWith("{") || a.equals(b) ? 0 : 1);
    }
}
