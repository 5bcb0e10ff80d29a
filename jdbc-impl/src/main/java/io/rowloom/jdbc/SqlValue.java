package io.rowloom.jdbc;

import io.rowloom.jdbc.value.Parameter;
import io.rowloom.query.Column;
import io.rowloom.query.Literal;
import org.jspecify.annotations.Nullable;

/**
 * A value for a statement in the form of a column, where the value alone does not tell it: SQLite keeps a decimal by the
 * precision and the scale of its column. It is immutable.
 * <pre>{@code
 * session.sql("update \"order\" set price = ? where id = ?", SqlValue.of(Order_.price, price), id).update();
 * }</pre>
 */
public final class SqlValue {

    private final Parameter parameter;

    private SqlValue(Parameter parameter) {
        this.parameter = parameter;
    }

    /**
     * Brings a value into the form of a column.
     *
     * @param column the constant of the metamodel
     * @param value the value, or null
     * @param <V> the type of the field
     * @return the value for {@link JdbcSession#sql(String, Object...)}
     * @throws io.rowloom.error.ValueOutOfRangeException if the column cannot hold the value
     */
    public static <V> SqlValue of(Column<?, V> column, @Nullable V value) {
        return new SqlValue(
                value == null
                        ? new Parameter.Absent(column.type())
                        : new Parameter.One(
                                column.type(), Literal.of(column.type(), value).value()));
    }

    Parameter parameter() {
        return parameter;
    }
}
