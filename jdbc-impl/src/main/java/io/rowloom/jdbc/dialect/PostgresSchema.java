package io.rowloom.jdbc.dialect;

import io.rowloom.meta.Check;
import io.rowloom.meta.IdKind;
import io.rowloom.meta.TableColumn;
import io.rowloom.state.ColumnType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Tables of PostgreSQL. Text is {@code text} with a check and not {@code varchar(n)}, which cuts spaces that are too many without a word
 * (rule T14); its collation is "C", which is the order of code points (rule T07).
 */
final class PostgresSchema implements SchemaDialect {

    /** Any number that other programs hardly take for a lock of their own: the letters of the name. */
    private static final long CREATION = 0x726f776c6f6f6dL;

    @Override
    public String type(ColumnType<?> type) {
        return switch (type.kind()) {
            case BOOLEAN -> "boolean";
            case SHORT -> "smallint";
            case INT -> "integer";
            case LONG -> "bigint";
            case DOUBLE -> "double precision";
            case DECIMAL -> "numeric(" + type.length() + "," + type.scale() + ")";
            case TEXT -> "text COLLATE \"C\"";
            case UUID -> "uuid";
            case INSTANT -> "timestamp(6) with time zone";
            case DATE -> "date";
            case DATE_TIME -> "timestamp(6) without time zone";
            case TIME -> "time(6) without time zone";
            case BYTES -> "bytea";
        };
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
        boolean measured = type.kind() == ColumnType.Kind.TEXT || type.kind() == ColumnType.Kind.BYTES;
        return !measured || type.length() == ColumnType.UNLIMITED
                ? List.of()
                : List.of(length(type, quoted) + " <= " + type.length());
    }

    private static String length(ColumnType<?> type, String quoted) {
        return (type.kind() == ColumnType.Kind.BYTES ? "octet_length(" : "char_length(") + quoted + ")";
    }

    @Override
    public List<String> checks(TableColumn column, String quoted) {
        List<String> checks = new ArrayList<>();
        for (Check check : column.checks()) {
            switch (check) {
                case Check.MinLength least -> checks.add(length(column.type(), quoted) + " >= " + least.min());
                case Check.Bound bound -> ofBound(bound, column.type(), quoted, checks);
            }
        }
        return checks;
    }

    private static void ofBound(Check.Bound bound, ColumnType<?> type, String quoted, List<String> checks) {
        boolean real = type.kind() == ColumnType.Kind.DOUBLE;
        BigDecimal limit = real ? bound.limit() : Bounds.onGrid(bound, type.scale());
        if (real || Bounds.fits(limit, type)) {
            checks.add(quoted + " " + Bounds.sign(bound.relation()) + " " + limit.toPlainString());
        } else if (!Bounds.alwaysHolds(bound)) {
            checks.add(quoted + " IS NULL");
        }
    }

    @Override
    public String tableOptions() {
        return "";
    }

    /** It is checked with each statement still, unless a transaction says otherwise (rule C11). */
    @Override
    public String foreignKeyOptions() {
        return " DEFERRABLE";
    }

    @Override
    public boolean addsForeignKeysLast() {
        return true;
    }

    @Override
    public String addForeignKey(String table, String name, String words) {
        return "DO $$ BEGIN\n  IF NOT EXISTS (SELECT FROM pg_constraint WHERE conrelid = '" + table
                + "'::regclass AND conname = '" + name + "') THEN\n    ALTER TABLE " + table + " ADD CONSTRAINT "
                + words
                + ";\n  END IF;\nEND $$";
    }

    @Override
    public String creationLock() {
        return "SELECT pg_advisory_xact_lock(" + CREATION + ")";
    }

    @Override
    public String columnsQuery() {
        return """
                SELECT a.attname,
                       format_type(a.atttypid, a.atttypmod)
                           || CASE WHEN a.attcollation IN (0, 100) THEN ''
                                   ELSE ' COLLATE ' || (SELECT '"' || c.collname || '"' FROM pg_collation c
                                                        WHERE c.oid = a.attcollation) END,
                       CASE WHEN a.attnotnull THEN 0 ELSE 1 END
                FROM pg_attribute a
                WHERE a.attrelid = to_regclass(quote_ident(?)) AND a.attnum > 0 AND NOT a.attisdropped
                ORDER BY a.attnum""";
    }

    @Override
    public String complaintsQuery() {
        return """
                SELECT CASE WHEN relkind NOT IN ('r', 'p') THEN 'it is no table'
                            ELSE 'it is UNLOGGED, and is emptied when the server crashes' END
                FROM pg_class
                WHERE oid = to_regclass(quote_ident(?)) AND (relkind NOT IN ('r', 'p') OR relpersistence = 'u')""";
    }
}
