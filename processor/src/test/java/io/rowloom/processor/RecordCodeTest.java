package io.rowloom.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowloom.error.SchemaException;
import io.rowloom.meta.ModelTypes;
import io.rowloom.meta.TableType;
import io.rowloom.relation.Ref;
import io.rowloom.state.Identified;
import io.rowloom.state.Snapshot;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What generated code of records does when it runs. */
class RecordCodeTest {

    private static final String[] SOURCES = {"""
        package app;

        import io.rowloom.*;
        import io.rowloom.constraint.*;
        import io.rowloom.relation.Ref;
        import java.time.Instant;
        import java.util.UUID;
        import org.jspecify.annotations.Nullable;

        public record Tag(
                UUID id,
                @NonEmptyStrippedStr32 String label,
                byte[] icon,
                @Nullable Ref<Tag> parent,
                @Nullable Instant createdAt,
                @Nullable Instant updatedAt)
                implements UuidTable<Tag> {

            public Tag {
                if (label.contains("!")) {
                    throw new IllegalArgumentException("a label does not shout");
                }
            }
        }
        """, """
        package app;

        import io.rowloom.*;

        public class Shout extends Model implements UuidTable<Shout> {
            private String text;

            public String text() {
                return text;
            }

            public void setText(String text) {
                if (text.contains("!")) {
                    throw new IllegalArgumentException("nobody shouts");
                }
                this.text = text;
            }
        }
        """};

    private static final UUID ID = new UUID(1, 2);
    private static final Instant THEN = Instant.parse("2026-01-02T03:04:05.123456Z");

    @TempDir
    static Path folder;

    private static URLClassLoader loader;
    private static TableType<Object> table;

    @BeforeAll
    @SuppressWarnings("unchecked")
    static void compile() throws Exception {
        loader = new Javac(folder)
                .without("-Xdoclint:all/protected")
                .compile(SOURCES)
                .orThrow()
                .loader();
        table = (TableType<Object>) ModelTypes.table(loader.loadClass("app.Tag"));
    }

    @AfterAll
    static void close() throws Exception {
        loader.close();
    }

    private static Object tag(UUID id, String label, Object parent, Instant created) throws Exception {
        return table.type()
                .getDeclaredConstructors()[0]
                .newInstance(id, label, new byte[] {1}, parent, created, created);
    }

    private static Map<Integer, Object> cells(String label) {
        Map<Integer, Object> cells = new HashMap<>();
        cells.put(0, ID);
        cells.put(1, 1767323045123456L);
        cells.put(2, 1767323045123456L);
        cells.put(3, label);
        cells.put(4, new byte[] {1});
        return cells;
    }

    @Test
    void read_ofStoredValues_givesARecordThatKnowsThatItIsStored() throws Exception {
        Object row = table.read(new Cells(cells("green")));
        assertThat(row).usingRecursiveComparison().isEqualTo(tag(ID, "green", null, THEN));
        assertThat(table.lastKnown(row)).isNotNull().satisfies(known -> {
            assertThat(known.id()).isEqualTo(ID);
            assertThat(known.createdAt()).isEqualTo(THEN);
        });
    }

    @Test
    void read_ofValuesThatTheConstructorRefuses_saysSoWithoutTheValue() {
        assertThatThrownBy(() -> table.read(new Cells(cells("green!"))))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("Tag " + ID)
                .hasMessageContaining("constructor")
                .hasMessageNotContaining("green")
                .hasCauseInstanceOf(IllegalArgumentException.class)
                .hasRootCauseMessage("a label does not shout");
    }

    @Test
    void read_ofValuesThatASetterRefuses_saysSoWithoutTheValue() throws Exception {
        TableType<?> shouts = ModelTypes.table(loader.loadClass("app.Shout"));
        assertThatThrownBy(() -> shouts.read(new Cells(cells("ho!"))))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("Shout " + ID)
                .hasRootCauseMessage("nobody shouts");
    }

    @Test
    void install_ofASnapshot_makesAnotherRecordWithItsIdAndTimes() throws Exception {
        Object row = tag(ID, " green ", null, null);
        Snapshot values = table.prepare(row);
        values.stamp(1_000_001, 2_000_002);
        Object saved = table.install(row, values);
        assertThat(saved)
                .extracting("id", "label", "createdAt", "updatedAt")
                .containsExactly(ID, "green", Instant.ofEpochSecond(1, 1_000), Instant.ofEpochSecond(2, 2_000));
        assertThat(row).extracting("label", "createdAt").containsExactly(" green ", null);
    }

    @Test
    void install_ofTheSameReference_keepsWhatIsLoaded() throws Exception {
        Object parent = tag(new UUID(7, 7), "top", null, THEN);
        Object loaded = Ref.class.getMethod("to", Identified.class).invoke(null, parent);
        Object row = tag(ID, "green", loaded, THEN);
        Snapshot values = table.prepare(row);
        assertThat(table.install(row, values)).extracting("parent").isSameAs(loaded);
        Object other = tag(ID, "green", null, THEN);
        assertThat(table.install(other, values))
                .extracting("parent.id", "parent.loaded")
                .containsExactly(new UUID(7, 7), false);
    }

    @Test
    void record_andItsSnapshots_shareNothingThatCanChange() throws Exception {
        Object row = tag(ID, "green", null, THEN);
        Snapshot values = table.prepare(row);
        ((byte[]) table.type().getMethod("icon").invoke(row))[0] = 9;
        assertThat(table.changed(values, table.prepare(row))).isNotZero();
        ((byte[]) table.type().getMethod("icon").invoke(table.install(row, values)))[0] = 5;
        assertThat(table.install(row, values)).extracting("icon").isEqualTo(new byte[] {1});
    }

    @Test
    void guard_withoutAnId_refuses() throws Exception {
        assertThat(table.valid(table.prepare(tag(ID, "green", null, null)))).isTrue();
        assertThat(table.valid(table.prepare(tag(null, "green", null, null)))).isFalse();
    }
}
