package io.rowloom.memory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The rows are in memory: who streams them needs no second copy, and who saves very many of them little more than what is kept. */
class ManyRowsTest {

    /** Rows of a thousand bytes; a million are read with {@code -Drowloom.rows=1000000}, in a heap that grows with them. */
    private static final int ROWS = Integer.getInteger("rowloom.rows", 40_000);

    private static final int SAVED = 100_000;

    /** Twice the bytes of the rows: room for the store, and not for a list of copies beside it. */
    private static final int MEGABYTES = ROWS * 2 / 1_000;

    @Test
    void stream_ofMoreRowsThanFitBesideTheStore_givesThemAll() throws Exception {
        SmallHeap heap = new SmallHeap(MEGABYTES);
        assertThat(heap.run(ManyRows.class, ManyRows.STREAM, "" + ROWS)).endsWith("" + ROWS);
        assertThat(heap.run(ManyRows.class, ManyRows.ALL, "" + ROWS)).contains("filled", "OutOfMemoryError");
    }

    /** What the program holds of the rows, what the store keeps, and its locks until the commit. */
    @Test
    void saveAll_ofAHundredThousandRows_needsLittleMemory() throws Exception {
        assertThat(new SmallHeap(160).run(ManyRows.class, ManyRows.SAVE, "" + SAVED))
                .endsWith("" + SAVED);
    }
}
