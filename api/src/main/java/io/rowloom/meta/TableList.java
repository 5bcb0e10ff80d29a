package io.rowloom.meta;

import java.util.List;

/**
 * The tables of one compilation, found by {@link java.util.ServiceLoader}: what {@code createTables()} without arguments
 * creates. The annotation processor writes one implementation for each compilation that has tables.
 */
public interface TableList {

    /**
     * Names the tables.
     *
     * @return binary names of classes, as {@link Class#forName(String)} takes them
     */
    List<String> tables();
}
