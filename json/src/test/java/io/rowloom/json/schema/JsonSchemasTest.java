package io.rowloom.json.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.rowloom.Patch;
import io.rowloom.json.Shop.Everything;
import io.rowloom.json.Shop.Label;
import io.rowloom.json.Shop.Maker;
import io.rowloom.json.Shop.Product;
import io.rowloom.json.Shop.ProductBase;
import io.rowloom.json.Shop.Visit;
import io.rowloom.json.problem.Problem;
import io.rowloom.page.CursoredPage;
import io.rowloom.page.Page;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The schemas of models. */
class JsonSchemasTest {

    private final JsonSchemas schemas = JsonSchemas.create();

    private JsonNode component(Class<?> type, Class<?>... arguments) {
        String reference = schemas.of(type, arguments).get("$ref").asText();
        return schemas.components().get(reference.substring("#/components/schemas/".length()));
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    @Test
    void base_properties_sayWhatTheConstraintsSay() {
        JsonNode base = component(ProductBase.class);
        JsonNode properties = base.get("properties");
        assertThat(properties.get("name").toString())
                .isEqualTo("{\"type\":\"string\",\"maxLength\":64,\"minLength\":1}");
        assertThat(properties.get("price").get("pattern").asText()).isEqualTo("^-?[0-9]{1,10}(\\.[0-9]{1,10})?$");
        assertThat(properties.get("listed").toString()).isEqualTo("{\"type\":\"boolean\",\"default\":true}");
        assertThat(properties.get("stock").get("default").asText()).isEqualTo("0");
        assertThat(properties.get("color").get("anyOf").get(0).get("enum").toString())
                .isEqualTo("[\"RED\",\"BLUE\"]");
        assertThat(properties.get("country").get("pattern").asText()).isEqualTo("^(?:[A-Z]{2})$");
        assertThat(texts(properties.get("country").get("type"))).containsExactly("string", "null");
        assertThat(properties.get("size").get("properties").has("width")).isTrue();
        assertThat(texts(base.get("required"))).containsExactly("name", "price");
        assertThat(base.get("additionalProperties").asBoolean()).isFalse();
    }

    @Test
    void table_common_isReadOnlyAndRequired() {
        JsonNode table = component(Product.class);
        for (String name : List.of("id", "createdAt", "updatedAt", "version")) {
            assertThat(table.get("properties").get(name).get("readOnly").asBoolean())
                    .as(name)
                    .isTrue();
        }
        assertThat(texts(table.get("required")))
                .containsExactly("id", "createdAt", "updatedAt", "version", "name", "price");
        assertThat(table.get("properties")
                        .get("size")
                        .get("properties")
                        .get("width")
                        .get("exclusiveMinimum"))
                .isNull();
        assertThat(table.get("properties")
                        .get("size")
                        .get("properties")
                        .get("width")
                        .get("minimum")
                        .asInt())
                .isOne();
    }

    @Test
    void relations_bothWays_referToOneAnother() {
        JsonNode product = component(Product.class);
        assertThat(product.get("properties").get("maker").toString()).contains("#/components/schemas/Shop.Maker");
        JsonNode maker = schemas.components().get("Shop.Maker");
        assertThat(maker.get("properties")
                        .get("products")
                        .get("items")
                        .get("$ref")
                        .asText())
                .isEqualTo("#/components/schemas/Shop.Product");
        assertThat(maker.get("properties").get("contact").get("format").asText())
                .isEqualTo("email");
        assertThat(texts(maker.get("required"))).doesNotContain("products", "contact");
    }

    @Test
    void longs_bounds_standInWords() {
        JsonNode visit = component(Visit.class);
        assertThat(visit.get("properties").get("number").get("type").asText()).isEqualTo("string");
        assertThat(visit.get("properties").get("number").get("description").asText())
                .isEqualTo("at least 1, at most 9007199254740991");
        assertThat(visit.get("properties").get("id").get("type").asText()).isEqualTo("string");
    }

    @Test
    void everyType_format_isThere() {
        JsonNode properties = component(Everything.class).get("properties");
        assertThat(properties.get("real").get("maximum").asInt()).isEqualTo(100);
        assertThat(properties.get("uuid").get("format").asText()).isEqualTo("uuid");
        assertThat(properties.get("instant").get("format").asText()).isEqualTo("date-time");
        assertThat(properties.get("bytes").get("contentEncoding").asText()).isEqualTo("base64");
        assertThat(properties.get("small").get("maximum").asInt()).isEqualTo(Short.MAX_VALUE);
    }

    @Test
    void patch_any_requiresNothingAndHasNoDefaults() {
        JsonNode patch = component(Patch.class, ProductBase.class);
        assertThat(patch.has("required")).isFalse();
        assertThat(patch.get("properties").get("listed").has("default")).isFalse();
        assertThat(component(Patch.class, Product.class).get("properties").has("id"))
                .isFalse();
    }

    @Test
    void pages_items_areReferences() {
        assertThat(component(Page.class, Maker.class)
                        .get("properties")
                        .get("items")
                        .get("items")
                        .get("$ref")
                        .asText())
                .isEqualTo("#/components/schemas/Shop.Maker");
        assertThat(texts(component(CursoredPage.class, Label.class)
                        .get("properties")
                        .get("next")
                        .get("type")))
                .containsExactly("string", "null");
    }

    @Test
    void plainRecord_components_haveConstraintsAndNullness() {
        record Query(
                @Size(min = 2, max = 10) String text,
                @Nullable Integer year,
                List<@Nullable String> tags) {}
        JsonNode record = component(Query.class);
        assertThat(texts(record.get("required"))).containsExactlyInAnyOrder("text", "tags");
        assertThat(record.get("properties").get("text").get("maxLength").asInt())
                .isEqualTo(10);
        assertThat(texts(record.get("properties").get("year").get("type"))).containsExactly("integer", "null");
        assertThat(component(Problem.class)
                        .get("properties")
                        .get("status")
                        .get("type")
                        .asText())
                .isEqualTo("integer");
    }

    @Test
    void plainRecord_annotationsOfJackson_areTold() {
        record Counted(
                @JsonFormat(shape = JsonFormat.Shape.NUMBER) long rows,
                @JsonFormat(shape = JsonFormat.Shape.NUMBER) BigDecimal share,
                @JsonInclude(JsonInclude.Include.NON_EMPTY) String note,
                long digits) {}
        JsonNode counted = component(Counted.class);
        JsonNode properties = counted.get("properties");
        assertThat(properties.get("rows").get("type").asText()).isEqualTo("integer");
        assertThat(properties.get("share").get("type").asText()).isEqualTo("number");
        assertThat(properties.get("digits").get("type").asText()).isEqualTo("string");
        assertThat(texts(counted.get("required"))).containsExactlyInAnyOrder("rows", "share", "digits");
    }

    @Test
    void document_alone_hasItsDefinitions() {
        ObjectNode document = JsonSchemas.document(Product.class);
        assertThat(document.get("$ref").asText()).isEqualTo("#/$defs/Shop.Product");
        assertThat(document.get("$defs").has("Shop.Maker")).isTrue();
    }
}
