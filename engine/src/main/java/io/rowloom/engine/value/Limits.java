package io.rowloom.engine.value;

import io.rowloom.constraint.FieldChecks;
import io.rowloom.engine.store.ConstraintNames;
import io.rowloom.error.CheckViolationException;
import io.rowloom.error.NotNullViolationException;
import io.rowloom.error.ValueOutOfRangeException;
import io.rowloom.error.Violation;
import io.rowloom.meta.Check;
import io.rowloom.meta.TableColumn;
import io.rowloom.meta.TableType;
import io.rowloom.state.ColumnType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a column takes. The engine has checked rows before they come here; the store checks again, as databases do, so
 * that nothing gets in on another way.
 */
final class Limits {

    private Limits() {}

    static void check(TableType<?> table, TableColumn column, @Nullable Object value) {
        if (value == null) {
            if (!column.nullable()) {
                throw new NotNullViolationException(violation(table, column, ""), null);
            }
            return;
        }
        if (!fits(column.type(), value)) {
            throw new ValueOutOfRangeException(table + "." + column.field() + " expects "
                    + column.type().describe() + " and found a value that such a column cannot hold.");
        }
        for (Check check : column.checks()) {
            if (!holds(check, value)) {
                String name = ConstraintNames.check(table.definition().name(), column.name());
                throw new CheckViolationException(violation(table, column, name), null);
            }
        }
    }

    private static Violation violation(TableType<?> table, TableColumn column, String constraint) {
        return new Violation(table.type().getSimpleName(), constraint, List.of(column.field()));
    }

    private static boolean fits(ColumnType<?> type, Object value) {
        return switch (value) {
            case String text -> FieldChecks.storable(text) && lengthOf(text) <= type.length();
            case byte[] bytes -> bytes.length <= type.length();
            case Double number -> FieldChecks.finite(number);
            case BigDecimal number -> FieldChecks.decimal(number, type.length(), type.scale());
            case LocalDate date -> FieldChecks.localDate(date);
            case LocalDateTime time -> FieldChecks.localDateTime(time);
            case Long number -> type.kind() != ColumnType.Kind.INSTANT || Instants.inRange(number);
            default -> true;
        };
    }

    private static boolean holds(Check check, Object value) {
        return switch (check) {
            case Check.MinLength least -> length(value) >= least.min();
            case Check.Bound bound -> related(bound.relation(), decimal(value).compareTo(bound.limit()));
        };
    }

    private static boolean related(Check.Relation relation, int side) {
        return switch (relation) {
            case GREATER -> side > 0;
            case AT_LEAST -> side >= 0;
            case LESS -> side < 0;
            case AT_MOST -> side <= 0;
        };
    }

    private static int length(Object value) {
        return switch (value) {
            case String text -> lengthOf(text);
            case byte[] bytes -> bytes.length;
            default -> throw new IllegalStateException("a length is checked on a column without one");
        };
    }

    private static int lengthOf(String text) {
        return text.codePointCount(0, text.length());
    }

    private static BigDecimal decimal(Object value) {
        return switch (value) {
            case BigDecimal number -> number;
            case Double number -> new BigDecimal(number);
            case Number number -> BigDecimal.valueOf(number.longValue());
            default -> throw new IllegalStateException("a bound is checked on a column that is no number");
        };
    }

    /** The years 1 to 9999 in microseconds (rule D05). */
    private static final class Instants {
        private static final long FIRST = LocalDate.of(1, 1, 1).toEpochDay() * 86_400_000_000L;
        private static final long END = LocalDate.of(10_000, 1, 1).toEpochDay() * 86_400_000_000L;

        private static boolean inRange(long micros) {
            return micros >= FIRST && micros < END;
        }
    }
}
