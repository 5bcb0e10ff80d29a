package io.rowloom.memory.table;

import java.util.function.Supplier;

/**
 * What a statement needs of the store around it.
 *
 * @param last gives the version that was committed last, at any moment
 * @param sequences the sources of generated ids
 */
public record Surroundings(Supplier<Root> last, Sequences sequences) {

    Root committed() {
        return last.get();
    }

    long nextId(StoredTable table) {
        return sequences.next(table);
    }
}
