package io.rowloom.memory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Two thousand stores, with all the tables of the suite and a hundred rows each, live in one gibibyte (rule M11). */
class ManyStoresTest {

    private static final int STORES = 2_000;

    @Test
    void stores_twoThousandAtOnce_fitIntoAGibibyte() throws Exception {
        assertThat(new SmallHeap(1_024).run(ManyStores.class, String.valueOf(STORES)))
                .contains(STORES + " stores, " + STORES * 100 + " rows");
    }
}
