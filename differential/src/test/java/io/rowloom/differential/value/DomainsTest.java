package io.rowloom.differential.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowloom.Database;
import io.rowloom.Table;
import io.rowloom.differential.table.Catalog;
import io.rowloom.differential.table.Property;
import io.rowloom.differential.table.Setting;
import io.rowloom.differential.table.TableSpec;
import io.rowloom.error.ForeignKeyViolationException;
import io.rowloom.memory.MemoryDatabase;
import jakarta.validation.ConstraintViolationException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Good values can be saved and bad ones are refused, so that no program is spoiled unseen. */
class DomainsTest {

    static Stream<TableSpec<?>> tables() {
        return Arrays.stream(Alphabet.values()).flatMap(alphabet -> Catalog.of(alphabet).tables().stream());
    }

    @ParameterizedTest
    @MethodSource("tables")
    void values_ofEveryProperty_areWhatTheySay(TableSpec<?> table) {
        try (Database db = MemoryDatabase.create()) {
            db.createTables(Catalog.classes().toArray(Class<?>[]::new));
            table.properties().forEach(property -> checkValues(db, table, property));
        }
    }

    private static void checkValues(Database db, TableSpec<?> table, Property<?, ?> property) {
        check(db, same(table), same(property));
    }

    private static <T extends Table<?>, V> void check(Database db, TableSpec<T> table, Property<T, V> property) {
        property.domain()
                .values()
                .forEach(value -> assertThat(saves(db, table, new Setting<>(property, value)))
                        .as("%s", property.name())
                        .isTrue());
        property.domain()
                .bad()
                .forEach(value -> assertThatThrownBy(() -> saves(db, table, new Setting<>(property, value)))
                        .as("%s", property.name())
                        .isInstanceOf(ConstraintViolationException.class));
    }

    /** Of references this shows that the value got as far as the store. */
    private static <T extends Table<?>> boolean saves(Database db, TableSpec<T> table, Setting<T, ?> setting) {
        try {
            T saved = db.save(setting.on(table.identity().create(2)));
            return db.delete(saved) == 1;
        } catch (ForeignKeyViolationException e) {
            return true;
        }
    }

    @SuppressWarnings("unchecked") // the property is one of this table
    private static <A, B> B same(A thing) {
        return (B) thing;
    }
}
