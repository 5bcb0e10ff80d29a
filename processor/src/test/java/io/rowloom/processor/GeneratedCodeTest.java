package io.rowloom.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowloom.error.SchemaException;
import io.rowloom.meta.ModelTypes;
import io.rowloom.meta.TableType;
import io.rowloom.relation.Ref;
import io.rowloom.state.HiddenState;
import io.rowloom.state.Snapshot;
import io.rowloom.state.Stateful;
import java.math.BigDecimal;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What generated code does when it runs. */
class GeneratedCodeTest {

    private static final String[] SOURCES = {"""
        package app;

        public record Geo(double lat, double lon) {}
        """, """
        package app;

        import io.rowloom.Embedded;
        import io.rowloom.constraint.Str16;
        import org.jspecify.annotations.Nullable;

        public record Address(@Str16 String street, int number, @Embedded @Nullable Geo geo) {}
        """, """
        package app;

        import org.jspecify.annotations.Nullable;

        public record Note(@Nullable String text, @Nullable Integer stars) {}
        """, """
        package app;

        import io.rowloom.*;
        import io.rowloom.constraint.*;
        import io.rowloom.relation.Ref;
        import java.math.BigDecimal;
        import java.time.Instant;
        import org.jspecify.annotations.Nullable;

        public class Person extends Model implements UuidTable<Person> {
            @NonEmptyStrippedStr32 public String name;
            public double score;
            public float ratio;
            public byte[] picture;
            @Decimal20_10 public BigDecimal balance;
            public @Nullable Instant seenAt;
            public Level level;
            public @Nullable Ref<Person> boss;
            @Embedded public Address home;
            @Embedded public @Nullable Address work;
            @Embedded public @Nullable Note note;
            public @Nullable Integer age;

            public enum Level { LOW, HIGH }
        }
        """};

    @TempDir
    static Path folder;

    private static URLClassLoader loader;
    private Rows<?> person;
    private TableType<Object> table;

    @BeforeAll
    static void compile() {
        loader = new Javac(folder)
                .without("-Xdoclint:all/protected")
                .compile(SOURCES)
                .orThrow()
                .loader();
    }

    @AfterAll
    static void close() throws Exception {
        loader.close();
    }

    @BeforeEach
    @SuppressWarnings("unchecked")
    void fill() throws Exception {
        table = (TableType<Object>) ModelTypes.table(loader.loadClass("app.Person"));
        person = new Rows<>(table, loader)
                .set("name", "  Alice ")
                .set("score", -0.0)
                .set("ratio", 0.1f)
                .set("picture", new byte[] {1, 2})
                .set("balance", new BigDecimal("1.5"))
                .set("seenAt", Instant.parse("2026-01-02T03:04:05.123456789Z"))
                .set("level", loader.loadClass("app.Person$Level").getEnumConstants()[1])
                .set("home", address("Main", 7, null));
    }

    private static Object address(String street, int number, Object geo) throws Exception {
        return loader.loadClass("app.Address").getDeclaredConstructors()[0].newInstance(street, number, geo);
    }

    private static Object geo(double lat, double lon) throws Exception {
        return loader.loadClass("app.Geo").getDeclaredConstructors()[0].newInstance(lat, lon);
    }

    private static Object note(String text, Integer stars) throws Exception {
        return loader.loadClass("app.Note").getDeclaredConstructors()[0].newInstance(text, stars);
    }

    @Test
    void prepare_ofAnyValues_bringsThemIntoTheStoredForm() {
        assertThat(person.valid()).isTrue();
        assertThat(person.written())
                .containsEntry("id", new UUID(1, 2))
                .containsEntry("createdAt", 1_000_001L)
                .containsEntry("updatedAt", 2_000_002L)
                .containsEntry("name", "Alice")
                .containsEntry("score", 0.0)
                .containsEntry("ratio", (double) 0.1f)
                .containsEntry("balance", new BigDecimal("1.5000000000"))
                .containsEntry("seenAt", 1767323045123456L)
                .containsEntry("level", "HIGH")
                .containsEntry("home.street", "Main")
                .containsEntry("home.number", 7)
                .containsEntry("home.geo.lat", null)
                .containsEntry("work.number", null)
                .containsEntry("note.stars", null)
                .containsEntry("boss", null)
                .containsEntry("age", null)
                .hasSize(table.columns().size());
    }

    @Test
    void prepare_ofARow_leavesTheRowAsItIs() throws Exception {
        table.prepare(person.row());
        assertThat(person.get("name")).isEqualTo("  Alice ");
        assertThat(HiddenState.of((Stateful) person.row())).isNull();
    }

    @Test
    void read_ofWhatWasWritten_isTheSameAgain() throws Exception {
        UUID boss = new UUID(7, 7);
        person.set("boss", Ref.class.getMethod("of", Class.class, UUID.class).invoke(null, table.type(), boss))
                .set("work", address("Side", 0, geo(1.5, -2)))
                .set("note", note(null, 5))
                .set("age", 30);
        Object again = person.read();
        Snapshot known = (Snapshot) HiddenState.of((Stateful) again);
        assertThat(known.id()).isEqualTo(new UUID(1, 2));
        assertThat(table.changed(table.prepare(again), table.prepare(person.row())))
                .isZero();
        assertThat(table.changed(table.prepare(again), known)).isZero();
        assertThat(again).extracting("work").isEqualTo(address("Side", 0, geo(1.5, -2)));
        assertThat(again).extracting("note").isEqualTo(note(null, 5));
        assertThat(again).extracting("home").isEqualTo(address("Main", 7, null));
        assertThat(again).extracting("boss.id").isEqualTo(boss);
    }

    @Test
    void embeddedRecord_withoutAnyValue_isReadAsNull() throws Exception {
        person.set("note", note(null, null));
        Object again = person.read();
        assertThat(again).extracting("note", "work").containsExactly(null, null);
        table.install(person.row(), person.prepared());
        assertThat(person.get("note")).isNull();
    }

    @Test
    void capture_andInstall_putBackWhatWasThere() throws Exception {
        person.set("note", note(null, null));
        Snapshot before = table.capture(person.row());
        person.set("name", "Bob").set("note", null).set("home", null).set("score", 3.0);
        table.install(person.row(), before);
        assertThat(person.get("name")).isEqualTo("  Alice ");
        assertThat(person.get("note")).isEqualTo(note(null, null));
        assertThat(person.get("home")).isEqualTo(address("Main", 7, null));
        assertThat(person.get("score")).isEqualTo(-0.0);
    }

    @Test
    void install_ofTheSameReference_keepsWhatIsLoaded() throws Exception {
        Object boss = new Rows<>(table, loader).row();
        Object loaded =
                Ref.class.getMethod("to", io.rowloom.state.Identified.class).invoke(null, boss);
        person.set("boss", loaded);
        table.install(person.row(), table.prepare(person.row()));
        assertThat(person.get("boss")).isSameAs(loaded);
    }

    @Test
    void changed_ofEachField_namesItsColumns() throws Exception {
        Snapshot before = table.prepare(person.row());
        assertThat(fields(before, "name", "Al")).containsExactly("name");
        assertThat(fields(before, "score", 1.0)).containsExactly("score");
        assertThat(fields(before, "picture", new byte[] {1, 3})).containsExactly("picture");
        assertThat(fields(before, "work", address("Side", 0, null))).containsExactly("work.street", "work.number");
        assertThat(fields(before, "home", address("Main", 7, geo(0, 0))))
                .containsExactly("home.geo.lat", "home.geo.lon");
    }

    private Iterable<String> fields(Snapshot before, String field, Object value) throws Exception {
        Object old = person.get(field);
        long mask = table.changed(person.set(field, value).prepared(), before);
        Iterable<String> fields = person.written(person.prepared(), mask).keySet();
        person.set(field, old);
        return fields;
    }

    @Test
    void snapshot_ofBytes_sharesNoneWithTheRow() throws Exception {
        Object again = person.read();
        byte[] picture = (byte[]) again.getClass().getField("picture").get(again);
        picture[0] = 9;
        assertThat(table.changed(table.prepare(again), (Snapshot) HiddenState.of((Stateful) again)))
                .isNotZero();
    }

    @Test
    void guard_onEachFault_refuses() throws Exception {
        Map<String, Object> faults = new HashMap<>();
        faults.put("name", "   ");
        faults.put("score", Double.NaN);
        faults.put("ratio", Float.NEGATIVE_INFINITY);
        faults.put("picture", null);
        faults.put("balance", new BigDecimal("1e-11"));
        faults.put("seenAt", Instant.MAX);
        faults.put("level", null);
        faults.put("home", null);
        faults.put("work", address(null, 1, null));
        faults.put("note", note("\0", null));
        for (Map.Entry<String, Object> fault : faults.entrySet()) {
            Object good = person.get(fault.getKey());
            assertThat(person.set(fault.getKey(), fault.getValue()).valid())
                    .as(fault.getKey())
                    .isFalse();
            assertThat(person.set(fault.getKey(), good).valid())
                    .as(fault.getKey())
                    .isTrue();
        }
    }

    @Test
    void enum_ofAnUnknownName_saysWhereWithoutTheValue() {
        Map<Integer, Object> cells = new HashMap<>();
        table.write(person.prepared(), new Cells(cells), TableType.ALL);
        cells.replaceAll((position, value) -> "HIGH".equals(value) ? "HIGHEST" : value);
        assertThatThrownBy(() -> table.read(new Cells(cells)))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("Person.level")
                .hasMessageContaining("Level")
                .hasMessageNotContaining("HIGHEST")
                .hasNoCause();
    }
}
