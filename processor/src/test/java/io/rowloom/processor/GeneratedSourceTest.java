package io.rowloom.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.rowloom.meta.ModelTypes;
import io.rowloom.meta.TableType;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratedSourceTest {

    @TempDir
    Path folder;

    @Test
    void models_ofEveryType_compileWithoutWarning() throws Exception {
        Compiled compiled = new Javac(folder).compile(Models.all()).orThrow();
        assertThat(compiled.messages()).isEmpty();
        try (var loader = compiled.loader()) {
            TableType<?> table = ModelTypes.table(loader.loadClass("app.User"));
            assertThat(table.definition().name()).isEqualTo("user");
            assertThat(ModelTypes.all(loader)).hasSize(2);
        }
    }
}
