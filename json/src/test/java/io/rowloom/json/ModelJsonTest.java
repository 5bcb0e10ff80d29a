package io.rowloom.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.rowloom.Database;
import io.rowloom.Rowloom;
import io.rowloom.json.Shop.Color;
import io.rowloom.json.Shop.Everything;
import io.rowloom.json.Shop.Label;
import io.rowloom.json.Shop.Maker;
import io.rowloom.json.Shop.Product;
import io.rowloom.json.Shop.ProductBase;
import io.rowloom.json.Shop.Size;
import io.rowloom.json.Shop.Visit;
import io.rowloom.relation.LongRef;
import io.rowloom.relation.Ref;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Models as JSON, and back. */
class ModelJsonTest {

    private final JsonMapper json = RowloomJson.mapper();
    private Database db;

    @BeforeEach
    void open() {
        db = Rowloom.open("memory:");
        db.createTables(Maker.class, Product.class, Label.class, Visit.class);
    }

    @AfterEach
    void close() {
        db.close();
    }

    private Product product() {
        Product product = new Product();
        product.name = "Lamp";
        product.price = new BigDecimal("12.50");
        product.stock = 9_007_199_254_740_993L;
        product.color = Color.RED;
        product.size = new Size(3, null);
        product.setCountry("DE");
        return product;
    }

    @Test
    void table_stored_hasIdTimesVersionAndFieldsInOrder() throws Exception {
        Product lamp = product().save(db);
        assertThat(json.writeValueAsString(lamp))
                .isEqualTo("{\"id\":\"" + lamp.id() + "\",\"createdAt\":\"" + lamp.createdAt() + "\",\"updatedAt\":\""
                        + lamp.updatedAt() + "\",\"version\":1,\"name\":\"Lamp\",\"price\":\"12.5000000000\","
                        + "\"stock\":\"9007199254740993\",\"listed\":true,\"color\":\"RED\","
                        + "\"size\":{\"width\":3,\"unit\":null},\"country\":\"DE\",\"maker\":null}");
    }

    @Test
    void table_read_isNewWhateverTheTextSaysOfIdTimesAndVersion() throws Exception {
        Product lamp = product().save(db);
        Product copy = json.readValue(json.writeValueAsString(lamp), Product.class);
        assertThat(copy.id()).isNotEqualTo(lamp.id());
        assertThat(copy.createdAt()).isNull();
        assertThat(copy.version()).isZero();
        assertThat(copy.stock).isEqualTo(lamp.stock);
        assertThat(copy.price).isEqualTo(lamp.price);
        assertThat(copy.size).isEqualTo(lamp.size);
        assertThat(copy.country()).isEqualTo("DE");
        assertThat(copy.save(db).version()).isOne();
    }

    @Test
    void base_absentProperties_keepTheirInitialValues() throws Exception {
        ProductBase body = json.readValue("{\"name\":\"Lamp\"}", ProductBase.class);
        assertThat(body.name).isEqualTo("Lamp");
        assertThat(body.listed).isTrue();
        assertThat(body.stock).isZero();
        assertThat(body.price).isNull();
        assertThat(json.readValue("{\"listed\":false}", Product.class).listed).isFalse();
    }

    @Test
    void base_written_hasNoId() throws Exception {
        ProductBase body = json.readValue("{\"name\":\"Lamp\",\"size\":{\"width\":2}}", ProductBase.class);
        assertThat(json.writeValueAsString(body))
                .isEqualTo("{\"name\":\"Lamp\",\"price\":null,\"stock\":\"0\",\"listed\":true,\"color\":null,"
                        + "\"size\":{\"width\":2,\"unit\":null},\"country\":null}");
    }

    @Test
    void reference_notLoaded_isTheIdAndReadFromIt() throws Exception {
        Maker maker = maker();
        Product lamp = product();
        lamp.maker = Ref.of(Maker.class, maker.id());
        Product stored = db.getOne(Product.class, lamp.save(db).id());
        String text = json.writeValueAsString(stored);
        assertThat(json.readTree(text).get("maker").asText())
                .isEqualTo(maker.id().toString());
        assertThat(json.readValue(text, Product.class).maker).isEqualTo(stored.maker);
    }

    @Test
    void relations_loaded_areRowsAndARowInItselfIsItsId() throws Exception {
        Maker maker = maker();
        Product lamp = product();
        lamp.maker = Ref.to(maker);
        lamp.save(db);
        Maker loaded = db.from(Maker.class)
                .load(io.rowloom.json.Shop_Maker_.products.then(io.rowloom.json.Shop_Product_.maker))
                .one();
        var tree = json.readTree(json.writeValueAsString(loaded));
        assertThat(tree.get("products").get(0).get("name").asText()).isEqualTo("Lamp");
        assertThat(tree.get("products").get(0).get("maker").asText())
                .isEqualTo(maker.id().toString());
        assertThat(json.readTree(json.writeValueAsString(db.getOne(Maker.class, maker.id())))
                        .has("products"))
                .isFalse();
    }

    @Test
    void relations_loadedSeveralTimes_areWrittenEachTime() throws Exception {
        Maker maker = maker();
        Product one = product();
        one.maker = Ref.to(maker);
        Product two = product();
        two.maker = Ref.to(maker);
        var tree = json.readTree(json.writeValueAsString(List.of(one, two)));
        assertThat(tree.get(0).get("maker").get("name").asText()).isEqualTo("Acme");
        assertThat(tree.get(1).get("maker").get("name").asText()).isEqualTo("Acme");
    }

    private Maker maker() {
        Maker maker = new Maker();
        maker.name = "Acme";
        return maker.save(db);
    }

    @Test
    void recordTable_roundTrip_isNewWithAnIdOfItsOwn() throws Exception {
        Label stored = db.save(Shop_Label_.of("new", 3));
        String text = json.writeValueAsString(stored);
        assertThat(json.readTree(text).get("createdAt").asText()).isEqualTo(String.valueOf(stored.createdAt()));
        Label read = json.readValue(text, Label.class);
        assertThat(read.id()).isNotNull().isNotEqualTo(stored.id());
        assertThat(read.createdAt()).isNull();
        assertThat(read.text()).isEqualTo("new");
        assertThat(db.save(read).rank()).isEqualTo(3);
    }

    @Test
    void longTable_idsAndReferences_areTexts() throws Exception {
        Visit first = new Visit();
        first.number = 1;
        assertThat(json.readTree(json.writeValueAsString(first)).get("id").isNull())
                .isTrue();
        first = first.save(db);
        Visit second = json.readValue("{\"number\":2,\"before\":\"" + first.id() + "\"}", Visit.class);
        assertThat(second.before).isEqualTo(LongRef.of(Visit.class, first.id()));
        second = second.save(db);
        var tree = json.readTree(json.writeValueAsString(second));
        assertThat(tree.get("id").isTextual()).isTrue();
        assertThat(tree.get("before").asText()).isEqualTo(String.valueOf(first.id()));
    }

    @Test
    void everyType_roundTrip_isTheSame() throws Exception {
        String text = "{\"small\":-5,\"whole\":7,\"real\":0.1,\"single\":0.25,"
                + "\"uuid\":\"0198f6a2-6f0e-7c31-9d52-3b8a1c40e7f5\",\"instant\":\"2026-01-31T12:00:00.123456Z\","
                + "\"date\":\"2026-01-31\",\"dateTime\":\"2026-01-31T12:00:00\",\"time\":\"12:00:00\","
                + "\"duration\":\"PT1H30M\",\"bytes\":\"AQI=\",\"link\":\"https://example.org/a%20b\",\"address\":\"::1\"}";
        Everything all = json.readValue(text, Everything.class);
        assertThat(json.readTree(json.writeValueAsString(all)).get("address").asText())
                .isEqualTo("0:0:0:0:0:0:0:1");
        assertThat(json.writeValueAsString(all)).isEqualTo(text.replace("::1", "0:0:0:0:0:0:0:1"));
        assertThat(all.bytes).containsExactly(1, 2);
    }

    @Test
    void instant_nanoseconds_areCutToMicroseconds() throws Exception {
        record Times(Instant at) {}
        assertThat(json.writeValueAsString(new Times(Instant.parse("2026-01-31T12:00:00.123456789Z"))))
                .isEqualTo("{\"at\":\"2026-01-31T12:00:00.123456Z\"}");
    }

    @Test
    void text_charactersOfEveryPlane_roundTripInUtf8() throws Exception {
        Maker maker = new Maker();
        maker.name = "Ünïcode 😀 \"quoted\" \n";
        byte[] bytes = json.writeValueAsBytes(maker);
        assertThat(json.readValue(bytes, Maker.class).name).isEqualTo(maker.name);
        assertThat(new String(bytes, StandardCharsets.UTF_8)).contains("😀");
    }

    @Test
    void plainRecord_digits_areTextsUnlessANumberIsAskedFor() throws Exception {
        record Sums(
                long big,

                @com.fasterxml.jackson.annotation.JsonFormat(
                        shape = com.fasterxml.jackson.annotation.JsonFormat.Shape.NUMBER)
                long count,

                BigDecimal sum) {}
        assertThat(json.writeValueAsString(new Sums(1, 2, new BigDecimal("1E+3"))))
                .isEqualTo("{\"big\":\"1\",\"count\":2,\"sum\":\"1000\"}");
        assertThat(json.writeValueAsString(new Sums(1, 2, new BigDecimal("1E+999999999"))))
                .contains("1E+999999999");
        assertThat(json.readValue("{\"big\":1,\"count\":\"2\",\"sum\":\"1.5\"}", Sums.class))
                .isEqualTo(new Sums(1, 2, new BigDecimal("1.5")));
    }

    @Test
    void plainRecord_references_areIdsBothWays() throws Exception {
        record Row(Ref<Maker> maker) {}
        UUID id = UUID.randomUUID();
        Row row = new Row(Ref.of(Maker.class, id));
        assertThat(json.writeValueAsString(row)).isEqualTo("{\"maker\":\"" + id + "\"}");
        assertThat(json.readValue("{\"maker\":\"" + id + "\"}", Row.class)).isEqualTo(row);
    }

    @Test
    void module_serviceLoader_isFound() throws Exception {
        JsonMapper found = JsonMapper.builder().findAndAddModules().build();
        assertThat(found.readValue("{\"name\":\"Lamp\"}", ProductBase.class).name)
                .isEqualTo("Lamp");
    }
}
