package io.rowloom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowloom.error.MisuseException;
import io.rowloom.meta.ModelType;
import io.rowloom.meta.ModelTypes;
import io.rowloom.query.Column;
import io.rowloom.query.ComparableColumn;
import io.rowloom.query.NumericColumn;
import io.rowloom.query.TextColumn;
import io.rowloom.state.ColumnType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PatchTest {

    private static class Base extends Model {}

    private static final class Row extends Base {}

    private static final TextColumn<Base> NAME = new TextColumn<>(Base.class, "name", ColumnType.text(64), false);
    private static final NumericColumn<Row, Integer> AGE = new NumericColumn<>(Row.class, "age", ColumnType.INT, true);
    private static final ComparableColumn<Row, byte[]> PHOTO =
            new ComparableColumn<>(Row.class, "photo", ColumnType.BYTES, true);
    private static final TextColumn<Row> STREET = new TextColumn<>(Row.class, "home.street", ColumnType.TEXT, true);
    private static final NumericColumn<Row, Double> LAT =
            new NumericColumn<>(Row.class, "home.geo.lat", ColumnType.DOUBLE, true);

    private static final class Type extends ModelType<Row> {
        Type() {
            super(Row.class, List.<Column<Row, ?>>of(AGE, PHOTO, STREET, LAT));
        }
    }

    @BeforeAll
    static void register() {
        ModelTypes.register(new Type());
    }

    @Test
    void with_moreColumns_makesAnotherPatch() {
        Patch<Row> one = Patch.of(AGE, 7);
        Patch<Row> two = one.with(NAME, "Ann").with(AGE, null);
        assertThat(one.columns()).containsExactly(AGE);
        assertThat(one.value(AGE)).isEqualTo(7);
        assertThat(two.columns()).containsExactly(AGE, NAME);
        assertThat(two.has(AGE)).isTrue();
        assertThat(two.value(AGE)).isNull();
        assertThat(two.value(NAME)).isEqualTo("Ann");
        assertThat(two.has(PHOTO)).isFalse();
    }

    @Test
    void toString_namesColumnsWithoutValues() {
        assertThat(Patch.of(AGE, 7).with(NAME, "Ann")).hasToString("Patch[Row: age, name]");
        assertThat(Patch.empty(Row.class)).hasToString("Patch[Row: ]").matches(Patch::isEmpty);
    }

    @Test
    void equality_isByModelColumnsAndValues() {
        Patch<Row> patch = Patch.of(AGE, 7).with(PHOTO, new byte[] {1});
        Patch<Row> same = Patch.of(PHOTO, new byte[] {1}).with(AGE, 7);
        assertThat(patch).isEqualTo(same).hasSameHashCodeAs(same);
        assertThat(patch).isNotEqualTo(same.with(AGE, null)).isNotEqualTo(Patch.of(AGE, 7));
        assertThat(Patch.of(AGE, null)).isNotEqualTo(Patch.empty(Row.class));
        assertThat((Object) Patch.empty(Base.class)).isNotEqualTo(Patch.empty(Row.class));
    }

    @Test
    void bytes_areNobodyElses() {
        byte[] given = {1};
        Patch<Row> patch = Patch.of(PHOTO, given);
        given[0] = 9;
        patch.value(PHOTO)[0] = 8;
        assertThat(patch.value(PHOTO)).containsExactly(1);
    }

    @Test
    void parse_nestedMaps_namesTheColumns() {
        Map<String, Object> geo = new HashMap<>();
        geo.put("geo", null);
        assertThat(Patch.parse(Row.class, Map.of("home", Map.of("street", "Main"))))
                .isEqualTo(Patch.of(STREET, "Main"));
        assertThat(Patch.parse(Row.class, Map.of("home", geo))).isEqualTo(Patch.of(LAT, null));
        assertThat(Patch.parse(Row.class, Map.of("home", Map.of()))).isEqualTo(Patch.empty(Row.class));
    }

    @Test
    void parse_ofMisfits_namesEachOfThem() {
        Map<String, Object> values = new HashMap<>();
        values.put("aeg", 1);
        values.put("home", Map.of("stret", "x", "geo", 7));
        values.put("home.street", "x");
        values.put("age", "secret");
        assertThatThrownBy(() -> Patch.parse(Row.class, values))
                .isInstanceOf(MisuseException.class)
                .hasMessageContaining("Row has no property \"aeg\". Did you mean \"age\"?")
                .hasMessageContaining("Row has no property \"home.stret\". Did you mean \"home.street\"?")
                .hasMessageContaining("Row.home.geo expects a map of lat and got a number")
                .hasMessageContaining("Row has no property \"home.street\". It has age, photo, home.")
                .hasMessageContaining("Row.age expects a whole number of 32 bits and got a text")
                .hasMessageNotContaining("secret");
    }

    @Test
    void parse_ofAnEndlessName_showsItsBeginning() {
        assertThatThrownBy(() -> Patch.parse(Row.class, Map.of("x".repeat(100_000), 1)))
                .isInstanceOf(MisuseException.class)
                .message()
                .hasSizeLessThan(300);
    }
}
