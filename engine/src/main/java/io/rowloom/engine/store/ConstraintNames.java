package io.rowloom.engine.store;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * The names of constraints that a model does not name, the same on every store, so that a violation tells the same name
 * everywhere (rule M9). A name of more than 63 bytes is cut, and a hash of the whole stands behind (rule B04).
 */
public final class ConstraintNames {

    private static final int MOST_BYTES = 63;
    private static final int DIGITS_OF_A_HASH = 8;

    private ConstraintNames() {}

    /**
     * Names the primary key of a table.
     *
     * @param table the name of the table
     * @return the name
     */
    public static String primaryKey(String table) {
        return fitting(table + "_pkey");
    }

    /**
     * Names the check of a column.
     *
     * @param table the name of the table
     * @param column the name of the column
     * @return the name
     */
    public static String check(String table, String column) {
        return fitting(table + "_" + column + "_check");
    }

    /**
     * Names the check of what belongs to the type of a column: its range or its length.
     *
     * @param table the name of the table
     * @param column the name of the column
     * @return the name
     */
    public static String range(String table, String column) {
        return fitting(table + "_" + column + "_range");
    }

    private static String fitting(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        if (bytes.length <= MOST_BYTES) {
            return name;
        }
        CRC32 hash = new CRC32();
        hash.update(bytes);
        return start(name, MOST_BYTES - DIGITS_OF_A_HASH - 1) + "_" + "%08x".formatted(hash.getValue());
    }

    private static String start(String name, int mostBytes) {
        StringBuilder start = new StringBuilder();
        int room = mostBytes;
        for (int point : name.codePoints().toArray()) {
            room -= Character.toString(point).getBytes(StandardCharsets.UTF_8).length;
            if (room < 0) {
                break;
            }
            start.appendCodePoint(point);
        }
        return start.toString();
    }
}
