package io.rowloom.jdbc.schema;

import io.rowloom.jdbc.dialect.Dialect;
import io.rowloom.jdbc.dialect.H2Dialect;
import io.rowloom.jdbc.dialect.MariaDbDialect;
import io.rowloom.jdbc.dialect.PostgresDialect;
import io.rowloom.jdbc.dialect.SqliteDialect;
import java.util.List;

/** The questions to the catalogue of one database. Each has the name of the table as its only parameter. */
sealed interface Catalogue permits SqliteCatalogue, H2Catalogue, PostgresCatalogue, MariaDbCatalogue {

    /** Finds the questions of a database. */
    static Catalogue of(Dialect dialect) {
        return switch (dialect) {
            case SqliteDialect sqlite -> new SqliteCatalogue();
            case H2Dialect h2 -> new H2Catalogue();
            case PostgresDialect postgres -> new PostgresCatalogue();
            case MariaDbDialect mariadb -> new MariaDbCatalogue();
        };
    }

    /** The columns of the primary key in their order: name, and whether the database makes it (1 or 0). */
    String id();

    /** For each index, and each of its columns: name, name of its constraint or nothing, unique (1 or 0), column. */
    String indexes();

    /** For each reference: name or nothing, column, table and column that are referred to, what becomes of it on delete. */
    String keys();

    /** For each check: name or nothing, condition; or nothing and the whole statement of the table. */
    String checks();

    /** Reads the answer to {@link #checks}. */
    List<FoundTable.Check> readChecks(List<List<String>> rows);
}
