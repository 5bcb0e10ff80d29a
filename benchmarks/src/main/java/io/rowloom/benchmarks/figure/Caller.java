package io.rowloom.benchmarks.figure;

import io.rowloom.benchmarks.work.Draft;
import java.util.UUID;

/** The calls of which a program makes most. */
interface Caller {

    /** Inserts a row in its own transaction. */
    long save(Draft draft);

    /** Reads a row by its id. */
    long find(UUID id);

    /** Reads all rows. */
    long list();
}
