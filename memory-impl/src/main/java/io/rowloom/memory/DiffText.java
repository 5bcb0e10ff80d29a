package io.rowloom.memory;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The words for a {@link Diff}. */
final class DiffText {

    private static final int LONGEST_TEXT = 80;
    private static final int MOST_BYTES = 16;
    private static final int MOST_ROWS = 100;

    private DiffText() {}

    static String rows(List<RowDiff> rows) {
        if (rows.isEmpty()) {
            return "no row differs";
        }
        StringBuilder text = new StringBuilder(rows.size() == 1 ? "1 row differs" : rows.size() + " rows differ");
        String table = "";
        for (RowDiff row : rows.subList(0, Math.min(MOST_ROWS, rows.size()))) {
            if (!row.table().equals(table)) {
                table = row.table();
                text.append('\n').append(table);
            }
            text.append("\n  ").append(row);
        }
        int left = rows.size() - MOST_ROWS;
        return left <= 0
                ? text.toString()
                : text.append("\n  … and ").append(left).append(" more").toString();
    }

    static String values(Map<String, @Nullable Object> values) {
        return values.entrySet().stream()
                .map(entry -> entry.getKey() + " = " + value(entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    static String value(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case byte[] bytes -> bytes(bytes);
            case String text -> '"' + cut(text) + '"';
            default -> cut(value.toString());
        };
    }

    private static String bytes(byte[] bytes) {
        int shown = Math.min(MOST_BYTES, bytes.length);
        return bytes.length + " bytes " + HexFormat.of().formatHex(bytes, 0, shown) + (shown < bytes.length ? "…" : "");
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_TEXT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_TEXT)) + "…";
    }
}
