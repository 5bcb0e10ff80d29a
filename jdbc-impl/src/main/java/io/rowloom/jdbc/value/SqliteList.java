package io.rowloom.jdbc.value;

import io.rowloom.state.ColumnType;
import io.rowloom.state.Values;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HexFormat;

/** Writes a long list of values as one JSON text, which SQLite takes apart with {@code json_each}. Bytes are written in hexadecimal. */
final class SqliteList {

    private SqliteList() {}

    static String json(Parameter.Many many) {
        StringBuilder json = new StringBuilder(many.values().size() * 12 + 2).append('[');
        for (Object value : many.values()) {
            if (json.length() > 1) {
                json.append(',');
            }
            append(json, many.type(), value);
        }
        return json.append(']').toString();
    }

    private static void append(StringBuilder json, ColumnType<?> type, Object value) {
        switch (type.kind()) {
            case BOOLEAN -> json.append((Boolean) value ? 1 : 0);
            case SHORT, INT, LONG, DOUBLE -> json.append(value);
            case INSTANT -> json.append(Values.micros((Instant) value));
            case DATE_TIME -> json.append(Values.micros(((LocalDateTime) value).toInstant(ZoneOffset.UTC)));
            case DECIMAL -> decimal(json, type, (BigDecimal) value);
            case TIME -> quote(json, SqliteRowWriter.time((LocalTime) value));
            case BYTES -> quote(json, HexFormat.of().formatHex((byte[]) value));
            case TEXT, UUID, DATE -> quote(json, value.toString());
        }
    }

    private static void decimal(StringBuilder json, ColumnType<?> type, BigDecimal value) {
        if (SqliteDecimals.isInteger(type)) {
            json.append(SqliteDecimals.toLong(value, type));
        } else {
            quote(json, SqliteDecimals.toText(value, type));
        }
    }

    private static void quote(StringBuilder json, String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ') {
                json.append("\\u00").append(HexFormat.of().toHexDigits((byte) c));
            } else {
                json.append(c);
            }
        }
        json.append('"');
    }
}
