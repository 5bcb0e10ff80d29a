package io.rowloom.json.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.rowloom.Database;
import io.rowloom.Rowloom;
import io.rowloom.Table;
import io.rowloom.error.ValueOutOfRangeException;
import io.rowloom.json.RowloomJson;
import io.rowloom.json.Shop.Everything;
import io.rowloom.json.Shop.Label;
import io.rowloom.json.Shop.Maker;
import io.rowloom.json.Shop.Product;
import io.rowloom.json.Shop.ProductBase;
import io.rowloom.json.Shop.Sample;
import io.rowloom.json.Shop.Visit;
import io.rowloom.json.problem.Problem;
import io.rowloom.page.CursorRequest;
import io.rowloom.test.Boundary;
import io.rowloom.test.Fixtures;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Schemas as a validator of JSON Schema that is not ours understands them: they are schemas, take what is written, and refuse what a save refuses. */
class SchemaJudgeTest {

    private static final SchemaRegistry JUDGE = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final ObjectMapper JSON = RowloomJson.mapper();

    /** What no schema says: which characters, how great a number that is written as a text may be, and which years there are. */
    private static final Pattern UNSAID = Pattern.compile(
            ".*: (U\\+0000|half a character|white space alone|a time of the year .*)|(number|duration): one step .*");

    private final Database db = Rowloom.open("memory:");

    @BeforeEach
    void create() {
        db.createTables();
    }

    @AfterEach
    void close() {
        db.close();
    }

    private static List<Error> errors(Schema schema, JsonNode body) {
        return schema.validate(
                body, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                ProductBase.class,
                Product.class,
                Maker.class,
                Label.class,
                Visit.class,
                Everything.class,
                Problem.class,
                CursorRequest.class
            })
    void document_ofAnyType_isASchema(Class<?> type) {
        Schema dialect = JUDGE.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        assertThat(errors(dialect, JsonSchemas.document(type))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(classes = {Product.class, Maker.class, Label.class, Visit.class, Sample.class})
    <T extends Table<?>> void row_atTheEdgesOfItsConstraints_isTakenOnceItIsSaved(Class<T> type) {
        Schema schema = JUDGE.getSchema(JsonSchemas.document(type));
        List<String> refused = new ArrayList<>();
        for (Boundary<T> boundary : Fixtures.boundaries(type).accepted()) {
            errors(schema, JSON.valueToTree(db.save(boundary.row()))).stream()
                    .filter(error -> !isOfReservedDomain(error))
                    .forEach(error -> refused.add(boundary + ": " + error + " " + error.getInstanceNode()));
        }
        assertThat(refused).isEmpty();
    }

    /** This judge knows the domains of the Internet, and takes {@code example} for none. */
    private static boolean isOfReservedDomain(Error error) {
        return error.getMessageKey().equals("format.email")
                && error.getInstanceNode().asText().endsWith(".example");
    }

    /** Each body is one that was saved, but for the one property. */
    @ParameterizedTest
    @ValueSource(classes = {Product.class, Maker.class, Label.class, Visit.class, Sample.class})
    <T extends Table<?>> void body_beyondTheEdges_isRefused(Class<T> type) {
        Schema schema = JUDGE.getSchema(JsonSchemas.document(type));
        ObjectNode saved = JSON.valueToTree(db.save(Fixtures.valid(type)));
        List<String> taken = new ArrayList<>();
        for (Boundary<T> boundary : Fixtures.boundaries(type).refused()) {
            String property = boundary.field().replaceFirst("\\..*", "");
            JsonNode value = property(boundary.row(), property);
            if (value != null
                    && errors(schema, saved.deepCopy().set(property, value)).stream()
                            .noneMatch(error ->
                                    error.getInstanceLocation().toString().startsWith("/" + property))) {
                taken.add(boundary.toString());
            }
        }
        assertThat(taken).as("what a save refuses and the schema takes").allMatch(UNSAID.asMatchPredicate());
    }

    /** Null if the value has no JSON: an infinite number, or one that its type cannot hold. */
    private static @Nullable JsonNode property(Object row, String name) {
        try {
            return JSON.<ObjectNode>valueToTree(row).get(name);
        } catch (IllegalArgumentException e) {
            assertThat(e).hasRootCauseInstanceOf(ValueOutOfRangeException.class);
            return null;
        }
    }
}
