package io.rowloom.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.rowloom.meta.ModelTypes;
import io.rowloom.meta.TableType;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables around the 64 columns that a mask holds. */
class WideTableTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "61, 64, 1, ''",
        "62, 65, 65, ''",
        "900, 903, 903, ''",
        "60, 64, 1, ', io.rowloom.OptimisticLock'",
        "61, 65, 65, ', io.rowloom.OptimisticLock'"
    })
    void change_ofTheLastField_writesItAloneUpTo64Columns(int fields, int columns, int written, String mixin)
            throws Exception {
        String source = IntStream.range(0, fields)
                .mapToObj(i -> "    public String f" + i + " = \"x\";\n")
                .collect(Collectors.joining(
                        "",
                        "package app;\npublic class Wide extends io.rowloom.Model implements io.rowloom.UuidTable<Wide>"
                                + mixin + " {\n",
                        "}\n"));
        Compiled compiled = new Javac(folder)
                .without("-Xdoclint:all/protected")
                .compile(source)
                .orThrow();
        try (var loader = compiled.loader()) {
            TableType<?> table = ModelTypes.table(loader.loadClass("app.Wide"));
            assertChange(table, new Rows<>(table, loader), "f" + (fields - 1), columns, written);
        }
    }

    private static <T> void assertChange(TableType<T> table, Rows<?> rows, String last, int columns, int written)
            throws Exception {
        assertThat(table.columns()).hasSize(columns);
        var before = rows.prepared();
        assertThat(rows.valid()).isTrue();
        assertThat(table.changed(rows.prepared(), before)).isZero();
        long mask = table.changed(rows.set(last, "y").prepared(), before);
        assertThat(rows.written(rows.prepared(), mask)).hasSize(written).containsEntry(last, "y");
    }
}
