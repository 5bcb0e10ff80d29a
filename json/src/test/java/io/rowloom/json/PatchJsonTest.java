package io.rowloom.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.rowloom.Database;
import io.rowloom.Patch;
import io.rowloom.Rowloom;
import io.rowloom.json.Shop.Color;
import io.rowloom.json.Shop.Maker;
import io.rowloom.json.Shop.Product;
import io.rowloom.json.Shop.ProductBase;
import io.rowloom.page.CursorRequest;
import io.rowloom.page.CursoredPage;
import io.rowloom.page.Page;
import io.rowloom.page.PageRequest;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Patches and pages as JSON. */
class PatchJsonTest {

    private final JsonMapper json = RowloomJson.mapper();

    private Patch<ProductBase> patch(String text) throws Exception {
        return json.readValue(text, new TypeReference<Patch<ProductBase>>() {});
    }

    @Test
    void patch_absentAndNull_differ() throws Exception {
        Patch<ProductBase> patch = patch("{\"name\":\"Desk\",\"color\":null}");
        assertThat(patch.has(Shop_ProductBase_.color)).isTrue();
        assertThat(patch.value(Shop_ProductBase_.color)).isNull();
        assertThat(patch.has(Shop_ProductBase_.price)).isFalse();
        assertThat(patch.value(Shop_ProductBase_.name)).isEqualTo("Desk");
        assertThat(patch("{}").isEmpty()).isTrue();
    }

    @Test
    void patch_appliedToARow_changesNothingElse() throws Exception {
        try (Database db = Rowloom.open("memory:")) {
            db.createTables(Maker.class, Product.class);
            Product lamp = new Product();
            lamp.name = "Lamp";
            lamp.price = BigDecimal.ONE;
            lamp.color = Color.RED;
            lamp = lamp.save(db);
            lamp = lamp.update(db, patch("{\"color\":null,\"size\":{\"width\":4}}"));
            assertThat(lamp.color).isNull();
            assertThat(lamp.name).isEqualTo("Lamp");
            assertThat(lamp.size).isEqualTo(new Shop.Size(4, null));
        }
    }

    @Test
    void patch_roundTrip_isTheSame() throws Exception {
        String text = "{\"name\":\"Desk\",\"price\":\"1.5\",\"color\":null,\"size\":{\"width\":4}}";
        assertThat(json.writeValueAsString(patch(text))).isEqualTo(text);
    }

    @Test
    void patch_idTimesAndUnknown_areRefused() {
        assertThatThrownBy(() -> json.readValue("{\"id\":\"x\"}", new TypeReference<Patch<Product>>() {}))
                .isInstanceOf(RefusedBodyException.class)
                .hasMessageContaining("has no property \"id\"");
        assertThatThrownBy(() -> patch("null")).isInstanceOf(RefusedBodyException.class);
        assertThatThrownBy(() -> patch("{\"price\":1.5}")).hasMessageContaining("Write it in quotes");
    }

    @Test
    void pages_bodies_haveItemsAndTheWayOn() throws Exception {
        try (Database db = Rowloom.open("memory:")) {
            db.createTables(Maker.class);
            for (String name : List.of("a", "b", "c")) {
                Maker maker = new Maker();
                maker.name = name;
                assertThat(maker.save(db)).isSameAs(maker);
            }
            Page<Maker> page =
                    db.from(Maker.class).orderBy(Shop_Maker_.name.asc()).page(PageRequest.of(1, 2));
            var tree = json.readTree(json.writeValueAsString(page));
            assertThat(tree.get("total").isNumber()).isTrue();
            assertThat(tree.get("items")).hasSize(1);
            assertThat(tree.get("page").asInt()).isOne();

            CursoredPage<Maker> first =
                    db.from(Maker.class).orderBy(Shop_Maker_.name.asc()).page(CursorRequest.first(2));
            var cursors = json.readTree(json.writeValueAsString(first));
            assertThat(cursors.get("next").asText()).isEqualTo(first.next().toString());
            assertThat(cursors.get("previous").isNull()).isTrue();
            assertThat(json.readValue(cursors.get("next").toString(), CursorRequest.class))
                    .isEqualTo(first.next());
        }
    }
}
