package io.rowloom.memory.read;

import io.rowloom.memory.table.Row;
import io.rowloom.memory.value.Stored;
import io.rowloom.meta.TableType;
import io.rowloom.query.Column;
import io.rowloom.query.Expression;
import io.rowloom.query.Literal;
import org.jspecify.annotations.Nullable;

/** An expression that was bound to the columns of a table. */
@FunctionalInterface
interface Operand {

    /** Its value in a row, in stored form. */
    @Nullable
    Object of(Row row);

    /** Binds an expression. */
    static Operand bind(TableType<?> table, Expression<?, ?> expression) {
        return switch (expression) {
            case Column<?, ?> column -> {
                int position = table.position(column);
                yield row -> row.at(position);
            }
            case Literal<?, ?>(var type, var value) -> {
                Object stored = Stored.of(type.kind(), value);
                yield row -> stored;
            }
        };
    }
}
