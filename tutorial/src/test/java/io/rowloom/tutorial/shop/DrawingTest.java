package io.rowloom.tutorial.shop;

import static org.assertj.core.api.Assertions.assertThat;

import io.rowloom.Database;
import io.rowloom.Rowloom;
import io.rowloom.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Draws the page that shows drawings. {@code -Drowloom.bless=true} writes them anew. */
class DrawingTest {

    private static final Path PAGE = Path.of("../docs/how-to/draw-the-tables.md");
    private static final Path DRAWING = Path.of("../docs/how-to/draw-the-tables.svg");

    // @start region="models"
    private final Database db = Rowloom.open("memory:", options -> options.models(Item.class, Product.class));
    private final Schema schema = db.schema(); // these two, and all that they refer to: no table must exist for it
    // @end region="models"

    @AfterEach
    void close() {
        db.close();
    }

    @Test
    void svg_ofTheShop_isTheDrawingOfThePage() throws IOException {
        if (Boolean.getBoolean("rowloom.bless")) {
            // @start region="svg"
            Files.writeString(DRAWING, schema.svg());
            // @end region="svg"
        }
        assertThat(schema.svg()).isEqualTo(Files.readString(DRAWING));
    }

    @Test
    void mermaid_ofTheShop_isTheTextOfThePage() throws IOException {
        String[] parts = Files.readString(PAGE).split("(?<=```mermaid\n)|(?=```\n)");
        int text = Arrays.asList(parts)
                .indexOf(Arrays.stream(parts)
                        .filter(part -> part.startsWith("erDiagram"))
                        .findFirst()
                        .orElseThrow());
        if (Boolean.getBoolean("rowloom.bless")) {
            parts[text] = schema.mermaid();
            Files.writeString(PAGE, String.join("", parts));
        }
        assertThat(parts[text]).isEqualTo(schema.mermaid());
    }
}
