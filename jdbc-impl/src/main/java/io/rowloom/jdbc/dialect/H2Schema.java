package io.rowloom.jdbc.dialect;

import io.rowloom.meta.Check;
import io.rowloom.meta.IdKind;
import io.rowloom.meta.TableColumn;
import io.rowloom.state.ColumnType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tables of H2. Its lengths count units of UTF-16: columns are twice as long, and a check counts code points (rule T13). */
final class H2Schema implements SchemaDialect {

    private static final int LONGEST = 1_000_000_000;

    @Override
    public String type(ColumnType<?> type) {
        return switch (type.kind()) {
            case BOOLEAN -> "BOOLEAN";
            case SHORT -> "SMALLINT";
            case INT -> "INTEGER";
            case LONG -> "BIGINT";
            case DOUBLE -> "DOUBLE PRECISION";
            case DECIMAL -> "NUMERIC(" + type.length() + ", " + type.scale() + ")";
            case TEXT -> "CHARACTER VARYING" + length(2L * type.length());
            case UUID -> "UUID";
            case INSTANT -> "TIMESTAMP(6) WITH TIME ZONE";
            case DATE -> "DATE";
            case DATE_TIME -> "TIMESTAMP(6)";
            case TIME -> "TIME(6)";
            case BYTES -> "BINARY VARYING" + length(type.length());
        };
    }

    private static String length(long most) {
        return most >= LONGEST ? "" : "(" + Math.max(1, most) + ")";
    }

    @Override
    public String id(IdKind kind, String constraint) {
        return switch (kind) {
            case UUID -> " NOT NULL CONSTRAINT " + constraint + " PRIMARY KEY";
            case GENERATED_LONG -> " GENERATED ALWAYS AS IDENTITY NOT NULL CONSTRAINT " + constraint + " PRIMARY KEY";
        };
    }

    @Override
    public List<String> ranges(TableColumn column, String quoted) {
        ColumnType<?> type = column.type();
        if (type.kind() != ColumnType.Kind.TEXT || type.length() == ColumnType.UNLIMITED) {
            return List.of();
        }
        return List.of("(CHAR_LENGTH(" + quoted + ") <= " + type.length() + " OR " + codePoints(quoted) + " <= "
                + type.length() + ")");
    }

    @Override
    public List<String> checks(TableColumn column, String quoted) {
        List<String> checks = new ArrayList<>();
        ColumnType<?> type = column.type();
        for (Check check : column.checks()) {
            switch (check) {
                case Check.MinLength least -> checks.add(length(type, quoted, least.min()) + " >= " + least.min());
                case Check.Bound bound -> ofBound(bound, type, quoted, checks);
            }
        }
        return checks;
    }

    private static String length(ColumnType<?> type, String quoted, int least) {
        if (type.kind() == ColumnType.Kind.BYTES) {
            return "OCTET_LENGTH(" + quoted + ")";
        }
        return least <= 1 ? "CHAR_LENGTH(" + quoted + ")" : codePoints(quoted);
    }

    /** The number of code points of a text. */
    static String codePoints(String quoted) {
        return "CHAR_LENGTH(REGEXP_REPLACE(" + quoted + ", '[\\x{10000}-\\x{10FFFF}]', '_'))";
    }

    private static void ofBound(Check.Bound bound, ColumnType<?> type, String quoted, List<String> checks) {
        String sign = quoted + " " + Bounds.sign(bound.relation()) + " ";
        if (type.kind() == ColumnType.Kind.DOUBLE) {
            checks.add(sign + "CAST(" + bound.limit().toPlainString() + " AS DOUBLE PRECISION)");
            return;
        }
        BigDecimal limit = Bounds.onGrid(bound, type.scale());
        if (Bounds.fits(limit, type)) {
            checks.add(sign + limit.toPlainString());
        } else if (!Bounds.alwaysHolds(bound)) {
            checks.add(quoted + " IS NULL");
        }
    }

    @Override
    public String tableOptions() {
        return "";
    }

    @Override
    public boolean addsForeignKeysLast() {
        return true;
    }

    @Override
    public String columnsQuery() {
        return """
                SELECT COLUMN_NAME,
                       CASE WHEN CHARACTER_MAXIMUM_LENGTH < 1000000000
                                THEN DATA_TYPE || '(' || CHARACTER_MAXIMUM_LENGTH || ')'
                            WHEN DATA_TYPE = 'NUMERIC'
                                THEN DATA_TYPE || '(' || NUMERIC_PRECISION || ', ' || NUMERIC_SCALE || ')'
                            WHEN DATA_TYPE LIKE 'TIME%'
                                THEN REGEXP_REPLACE(DATA_TYPE, '^(TIMESTAMP|TIME)', '$1(' || DATETIME_PRECISION || ')')
                            ELSE DATA_TYPE END,
                       CASE WHEN IS_NULLABLE = 'YES' THEN 1 ELSE 0 END
                FROM INFORMATION_SCHEMA.COLUMNS
                WHERE TABLE_SCHEMA = CURRENT_SCHEMA AND TABLE_NAME = ?
                ORDER BY ORDINAL_POSITION""";
    }

    @Override
    public @Nullable String complaintsQuery() {
        return null;
    }
}
