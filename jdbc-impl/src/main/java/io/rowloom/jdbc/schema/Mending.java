package io.rowloom.jdbc.schema;

import io.rowloom.jdbc.dialect.Dialect;
import io.rowloom.jdbc.dialect.H2Dialect;
import io.rowloom.jdbc.dialect.MariaDbDialect;
import io.rowloom.jdbc.dialect.PostgresDialect;
import io.rowloom.jdbc.dialect.SqliteDialect;
import io.rowloom.meta.TableType;
import java.util.List;

/** Writes the statements that bring a table into the wanted shape. They are shown and never sent. */
sealed interface Mending permits SqliteMending, H2Mending, PostgresMending, MariaDbMending {

    /** Finds the words of a database. */
    static Mending of(Dialect dialect) {
        return switch (dialect) {
            case SqliteDialect sqlite -> new SqliteMending(dialect.schema());
            case H2Dialect h2 -> new H2Mending(dialect.schema());
            case PostgresDialect postgres -> new PostgresMending(dialect.schema());
            case MariaDbDialect mariadb -> new MariaDbMending(dialect.schema());
        };
    }

    /**
     * Mends one difference.
     *
     * @param table the table
     * @param all all differences of the table
     * @param one the one to mend
     * @return the statements
     */
    List<String> ddl(TableType<?> table, List<Finding> all, Finding one);
}
