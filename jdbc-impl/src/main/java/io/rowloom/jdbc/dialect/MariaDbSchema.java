package io.rowloom.jdbc.dialect;

import io.rowloom.meta.Check;
import io.rowloom.meta.IdKind;
import io.rowloom.meta.TableColumn;
import io.rowloom.state.ColumnType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Tables of MariaDB. A text column is one character longer than its texts, and a check counts: what is too long by spaces
 * alone would be cut without a word (rule T14). Text above 255 characters lies outside of the row, which has 65,535 bytes.
 */
final class MariaDbSchema implements SchemaDialect {

    private static final int LONGEST_IN_ROW = 255;
    private static final int BLOB = 65_535;
    private static final int MEDIUM_BLOB = 16_777_215;
    private static final int BYTES_OF_A_CHARACTER = 4;

    @Override
    public String type(ColumnType<?> type) {
        return switch (type.kind()) {
            case BOOLEAN -> "TINYINT(1)";
            case SHORT -> "SMALLINT";
            case INT -> "INT";
            case LONG -> "BIGINT";
            case DOUBLE -> "DOUBLE";
            case DECIMAL -> "DECIMAL(" + type.length() + "," + type.scale() + ")";
            case TEXT ->
                type.length() <= LONGEST_IN_ROW
                        ? "VARCHAR(" + (type.length() + 1) + ")"
                        : size((long) type.length() * BYTES_OF_A_CHARACTER) + "TEXT";
            case UUID -> "BINARY(16)";
            case INSTANT, DATE_TIME -> "DATETIME(6)";
            case DATE -> "DATE";
            case TIME -> "TIME(6)";
            case BYTES ->
                type.length() <= LONGEST_IN_ROW
                        ? "VARBINARY(" + (type.length() + 1) + ")"
                        : size(type.length()) + "BLOB";
        };
    }

    private static String size(long bytes) {
        return bytes <= BLOB ? "" : bytes <= MEDIUM_BLOB ? "MEDIUM" : "LONG";
    }

    @Override
    public String id(IdKind kind, String constraint) {
        return switch (kind) {
            case UUID -> " NOT NULL PRIMARY KEY";
            case GENERATED_LONG -> " NOT NULL AUTO_INCREMENT PRIMARY KEY";
        };
    }

    @Override
    public List<String> ranges(TableColumn column, String quoted) {
        ColumnType<?> type = column.type();
        return switch (type.kind()) {
            case BOOLEAN -> List.of(quoted + " IN (0, 1)");
            case TEXT -> atMost("CHAR_LENGTH(" + quoted + ")", type);
            case BYTES -> atMost("OCTET_LENGTH(" + quoted + ")", type);
            default -> List.of();
        };
    }

    private static List<String> atMost(String length, ColumnType<?> type) {
        return type.length() == ColumnType.UNLIMITED ? List.of() : List.of(length + " <= " + type.length());
    }

    @Override
    public List<String> checks(TableColumn column, String quoted) {
        List<String> checks = new ArrayList<>();
        ColumnType<?> type = column.type();
        String length = type.kind() == ColumnType.Kind.BYTES ? "OCTET_LENGTH(" : "CHAR_LENGTH(";
        for (Check check : column.checks()) {
            switch (check) {
                case Check.MinLength least -> checks.add(length + quoted + ") >= " + least.min());
                case Check.Bound bound -> ofBound(bound, type, quoted, checks);
            }
        }
        return checks;
    }

    private static void ofBound(Check.Bound bound, ColumnType<?> type, String quoted, List<String> checks) {
        String sign = quoted + " " + Bounds.sign(bound.relation()) + " ";
        if (type.kind() == ColumnType.Kind.DOUBLE) {
            checks.add(sign + "CAST(" + bound.limit().toPlainString() + " AS DOUBLE)");
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
        return " ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = " + MariaDbDialect.COLLATION;
    }

    @Override
    public boolean addsForeignKeysLast() {
        return true;
    }

    @Override
    public String addForeignKey(String table, String name, String words) {
        return "ALTER TABLE " + table + " ADD CONSTRAINT "
                + words.replaceFirst(" FOREIGN KEY ", " FOREIGN KEY IF NOT EXISTS ");
    }

    @Override
    public String columnsQuery() {
        return """
                SELECT COLUMN_NAME,
                       CONCAT(REGEXP_REPLACE(UPPER(COLUMN_TYPE), '^(SMALLINT|INT|BIGINT)[(][0-9]+[)]', '\\1'),
                              CASE WHEN COLLATION_NAME <> '%1$s' THEN CONCAT(' COLLATE ', COLLATION_NAME) ELSE '' END),
                       CASE WHEN IS_NULLABLE = 'YES' THEN 1 ELSE 0 END
                FROM INFORMATION_SCHEMA.COLUMNS
                WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = ?
                ORDER BY ORDINAL_POSITION""".formatted(MariaDbDialect.COLLATION);
    }

    @Override
    public String complaintsQuery() {
        return """
                SELECT CONCAT('it is kept by ', ENGINE, ', and needs ENGINE = InnoDB') FROM INFORMATION_SCHEMA.TABLES
                WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = ? AND ENGINE <> 'InnoDB'""";
    }
}
