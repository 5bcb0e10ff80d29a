package io.rowloom;

import java.util.List;

/** The tables of a database, as the classes want them. Any thread may ask. */
public interface Schema {

    /**
     * Gives the statements that {@link Database#createTables()} sends to an empty database.
     *
     * @return the statements, each table behind those that it refers to
     * @throws io.rowloom.error.SchemaException if no table is known
     */
    List<String> ddl();
}
