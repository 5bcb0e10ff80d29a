package io.rowloom.tutorial.blog;

import static org.assertj.core.api.Assertions.assertThat;

import io.rowloom.Database;
import io.rowloom.test.RowloomTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The drawing that the page shows. {@code -Drowloom.bless=true} makes it anew. */
@RowloomTest
class DrawingTest {

    private static final Path DRAWING = Path.of("../docs/tutorials/blog-tables.svg");

    @Test
    void tables_drawn_areThoseOfThePage(Database db) throws IOException {
        // @start region="drawing"
        String drawing = db.schema().svg();
        // @end region="drawing"
        if (Boolean.getBoolean("rowloom.bless")) {
            Files.writeString(DRAWING, drawing);
        }
        assertThat(drawing).isEqualTo(Files.readString(DRAWING));
    }
}
