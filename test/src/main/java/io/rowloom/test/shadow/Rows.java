package io.rowloom.test.shadow;

import io.rowloom.meta.TableType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Results in a form in which they can be compared. */
final class Rows {

    private Rows() {}

    static <T> List<@Nullable Object> of(TableType<T> table, @Nullable T row) {
        return row == null ? List.of() : values(table.values(row));
    }

    /** The values of a row; whole numbers of a projection may be of any class. */
    static List<@Nullable Object> values(@Nullable Object[] values) {
        List<@Nullable Object> comparable = new ArrayList<>(values.length);
        for (Object value : values) {
            comparable.add(value(value));
        }
        return comparable;
    }

    private static @Nullable Object value(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case byte[] bytes -> HexFormat.of().formatHex(bytes);
            case Short number -> number.longValue();
            case Integer number -> number.longValue();
            case BigDecimal number -> number.stripTrailingZeros();
            default -> value;
        };
    }

    /** Rows in their order, or, where none was asked for, how often each is there. */
    static Object inOrder(boolean ordered, List<List<@Nullable Object>> rows) {
        if (ordered) {
            return rows;
        }
        Map<List<@Nullable Object>, Integer> counts = new HashMap<>();
        rows.forEach(row -> counts.merge(row, 1, Integer::sum));
        return counts;
    }
}
