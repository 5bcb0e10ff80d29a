package io.rowloom.jdbc.raw;

import io.rowloom.Table;
import io.rowloom.error.MisuseException;
import io.rowloom.jdbc.dialect.Dialect;
import io.rowloom.meta.ModelTypes;
import io.rowloom.meta.TableColumn;
import io.rowloom.meta.TableType;
import io.rowloom.state.ColumnType;
import java.lang.invoke.MethodType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

/** Finds out how the rows of a result become objects of a class: rows of a table, records, or single values. */
public final class Readings {

    private final Dialect dialect;
    private final Collection<TableType<?>> tables;

    /**
     * Begins.
     *
     * @param dialect the database
     * @param tables the tables that are known, for the types of their columns
     */
    public Readings(Dialect dialect, Collection<TableType<?>> tables) {
        this.dialect = dialect;
        this.tables = tables;
    }

    /**
     * Compares a class with a result.
     *
     * @param type the class of the objects
     * @param rows the result
     * @param <R> the class of the objects
     * @return makes an object of the row on which the result stands
     * @throws SQLException if the driver does not tell the columns
     * @throws MisuseException if the columns are not those of the class
     */
    public <R> Supplier<R> of(Class<R> type, ResultSet rows) throws SQLException {
        List<ResultColumn> columns = ResultColumn.of(rows.getMetaData(), dialect.tellsForNothing(), this::typeOf);
        if (Table.class.isAssignableFrom(type)) {
            return TableReading.of(ModelTypes.table(type), columns, types -> dialect.reader(rows, types));
        }
        List<ColumnType<?>> types =
                columns.stream().<ColumnType<?>>map(ResultColumn::type).toList();
        Cells cells = new Cells(rows, dialect.reader(rows, types), dialect);
        if (type.isRecord()) {
            return new RecordReading<>(type, columns, cells);
        }
        Class<?> boxed = MethodType.methodType(type).wrap().returnType();
        Conversion conversion = Conversion.to(boxed)
                .orElseThrow(
                        () -> new MisuseException("as(…) makes records, rows of tables, or values of the types that a"
                                + " field may have, and got " + type.getName()
                                + ". Write a record whose components are named like the columns."));
        return new ValueReading<>(boxed, columns, cells, conversion);
    }

    private ColumnType<?> typeOf(String table, String column) {
        for (TableType<?> known : tables) {
            if (known.definition().name().equals(table)) {
                for (TableColumn each : known.columns()) {
                    if (each.name().equals(column)) {
                        return each.type();
                    }
                }
            }
        }
        return ColumnType.TEXT;
    }
}
