package io.rowloom.jdbc.raw;

import io.rowloom.error.MisuseException;
import io.rowloom.error.SchemaException;
import io.rowloom.error.ValueOutOfRangeException;
import io.rowloom.jdbc.dialect.Dialect;
import io.rowloom.jdbc.value.DriverFailure;
import io.rowloom.meta.RowReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The values of the row on which a result stands. A value is read as what it is and never bent into what is wanted: where
 * it does not fit exactly, that is an error without the value.
 *
 * @param rows the result
 * @param reader reads the forms of the database
 * @param dialect the database
 */
record Cells(ResultSet rows, RowReader reader, Dialect dialect) {

    /**
     * One of them.
     *
     * @param column the column of the result
     * @param wanted what asks for it, for messages
     * @param type the class that is wanted
     */
    record Cell(ResultColumn column, String wanted, Class<?> type) {

        SchemaException mismatch() {
            return new SchemaException(wanted + " is of the type " + type.getSimpleName()
                    + ", and the statement gives a value of another kind in the column " + column.label()
                    + ". Change the type, or bring the column into its form in the statement.");
        }
    }

    @Nullable
    Object value(Cell cell) {
        try {
            return dialect.value(rows, cell.column().position() + 1);
        } catch (SQLException e) {
            throw new DriverFailure(e);
        }
    }

    /** Reads a value with a method of the reader, which may find that it has another form. */
    <V> @Nullable V read(Cell cell, Function<RowReader, @Nullable V> how) {
        try {
            return how.apply(reader);
        } catch (IllegalArgumentException
                | DateTimeException
                | ClassCastException otherForm) { // its message has the value
            throw cell.mismatch();
        }
    }

    @Nullable
    Number number(Cell cell) {
        return switch (value(cell)) {
            case null -> null;
            case Number number -> number;
            default -> throw cell.mismatch();
        };
    }

    @Nullable
    Long whole(Cell cell) {
        Number number = number(cell);
        try {
            return switch (number) {
                case null -> null;
                case Long whole -> whole;
                case Integer whole -> (long) whole;
                case Short whole -> (long) whole;
                case BigInteger whole -> whole.longValueExact();
                default -> decimal(number).longValueExact();
            };
        } catch (ArithmeticException outside) { // its message may have the value
            throw outside(cell);
        }
    }

    long within(Cell cell, long value, long least, long most) {
        if (value < least || value > most) {
            throw outside(cell);
        }
        return value;
    }

    @Nullable
    BigDecimal decimal(Cell cell) {
        if (cell.column().type().kind() == io.rowloom.state.ColumnType.Kind.DECIMAL) {
            return reader.getDecimal(cell.column().position());
        }
        if (dialect.decimalsNeedTheirColumn()) {
            throw new MisuseException(cell.wanted() + " is a BigDecimal, and the column "
                    + cell.column().label()
                    + " of the result is not a decimal column of a known table under its own name, so its scale is not known"
                    + " here: this database keeps decimals in a form of their own. Select the column itself without another"
                    + " name, or compute in Java.");
        }
        Number number = number(cell);
        return number == null ? null : decimal(number);
    }

    private static BigDecimal decimal(Number number) {
        return switch (number) {
            case BigDecimal decimal -> decimal;
            case Double real -> BigDecimal.valueOf(real);
            case Float real -> BigDecimal.valueOf(real);
            default -> new BigDecimal(number.toString());
        };
    }

    private static ValueOutOfRangeException outside(Cell cell) {
        return new ValueOutOfRangeException(
                cell.wanted() + " is of the type " + cell.type().getSimpleName()
                        + ", and the statement gives a number in the column "
                        + cell.column().label()
                        + " that it cannot hold. Use a wider type.");
    }
}
