package io.rowloom.jdbc.dialect;

import io.rowloom.jdbc.value.SqliteDecimals;
import io.rowloom.meta.Check;
import io.rowloom.meta.IdKind;
import io.rowloom.meta.TableColumn;
import io.rowloom.state.ColumnType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Tables of SQLite: STRICT, each type in one form, and a check for what the form does not hold. */
final class SqliteSchema implements SchemaDialect {

    @Override
    public String type(ColumnType<?> type) {
        return switch (type.kind()) {
            case BOOLEAN, SHORT, INT, LONG, INSTANT, DATE_TIME -> "INTEGER";
            case DOUBLE -> "REAL";
            case DECIMAL -> SqliteDecimals.isInteger(type) ? "INTEGER" : "TEXT";
            case TEXT, UUID, DATE, TIME -> "TEXT";
            case BYTES -> "BLOB";
        };
    }

    @Override
    public String id(IdKind kind, String constraint) {
        return switch (kind) {
            case UUID -> " NOT NULL CONSTRAINT " + constraint + " PRIMARY KEY";
            case GENERATED_LONG -> " NOT NULL CONSTRAINT " + constraint + " PRIMARY KEY AUTOINCREMENT";
        };
    }

    @Override
    public List<String> ranges(TableColumn column, String quoted) {
        List<String> ranges = new ArrayList<>();
        ofType(column.type(), quoted, ranges);
        return ranges;
    }

    @Override
    public List<String> checks(TableColumn column, String quoted) {
        List<String> checks = new ArrayList<>();
        for (Check check : column.checks()) {
            switch (check) {
                case Check.MinLength least -> checks.add("length(" + quoted + ") >= " + least.min());
                case Check.Bound bound -> ofBound(bound, column.type(), quoted, checks);
            }
        }
        return checks;
    }

    private static void ofType(ColumnType<?> type, String quoted, List<String> checks) {
        switch (type.kind()) {
            case BOOLEAN -> checks.add(quoted + " IN (0, 1)");
            case SHORT -> checks.add(quoted + " BETWEEN " + Short.MIN_VALUE + " AND " + Short.MAX_VALUE);
            case INT -> checks.add(quoted + " BETWEEN " + Integer.MIN_VALUE + " AND " + Integer.MAX_VALUE);
            case DECIMAL -> checks.add(decimal(type, quoted));
            case TEXT, BYTES -> {
                if (type.length() != ColumnType.UNLIMITED) {
                    checks.add("length(" + quoted + ") <= " + type.length());
                }
            }
            case LONG, DOUBLE, UUID, INSTANT, DATE, DATE_TIME, TIME -> {}
        }
    }

    private static String decimal(ColumnType<?> type, String quoted) {
        if (SqliteDecimals.isInteger(type)) {
            String most = "9".repeat(type.length());
            return quoted + " BETWEEN -" + most + " AND " + most;
        }
        return "length(" + quoted + ") = "
                + SqliteDecimals.toText(BigDecimal.ZERO, type).length();
    }

    private static void ofBound(Check.Bound bound, ColumnType<?> type, String quoted, List<String> checks) {
        if (type.kind() == ColumnType.Kind.DOUBLE) {
            checks.add(quoted + " " + Bounds.sign(bound.relation()) + " "
                    + bound.limit().doubleValue());
            return;
        }
        BigDecimal limit = Bounds.onGrid(bound, type.scale());
        if (Bounds.fits(limit, type)) {
            checks.add(quoted + " " + Bounds.sign(bound.relation()) + " " + literal(limit, type));
        } else if (!Bounds.alwaysHolds(bound)) {
            checks.add(quoted + " IS NULL");
        }
    }

    private static String literal(BigDecimal limit, ColumnType<?> type) {
        if (type.kind() != ColumnType.Kind.DECIMAL || SqliteDecimals.isInteger(type)) {
            return limit.unscaledValue().toString();
        }
        return "'" + SqliteDecimals.toText(limit, type) + "'";
    }

    @Override
    public String tableOptions() {
        return " STRICT";
    }

    @Override
    public boolean addsForeignKeysLast() {
        return false;
    }

    @Override
    public String columnsQuery() {
        return "SELECT name, type, \"notnull\" = 0 FROM pragma_table_xinfo(?) ORDER BY cid";
    }

    @Override
    public String complaintsQuery() {
        return "SELECT 'it is not STRICT' FROM pragma_table_list WHERE schema = 'main' AND name = ? AND strict = 0";
    }
}
