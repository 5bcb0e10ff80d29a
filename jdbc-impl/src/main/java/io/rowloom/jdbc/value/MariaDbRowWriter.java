package io.rowloom.jdbc.value;

import io.rowloom.error.ValueOutOfRangeException;
import io.rowloom.state.ColumnType;
import io.rowloom.state.Values;
import java.nio.ByteBuffer;
import java.sql.PreparedStatement;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Binds values in the forms of MariaDB: instants as times in UTC (rule D08), ids as their bytes (rule U01). It counts
 * bytes, since the server breaks the connection at a statement that is greater than its limit (rule B03).
 */
public final class MariaDbRowWriter extends JdbcRowWriter {

    /** Room for the words of a statement and its small values. */
    private static final int WORDS = 64 * 1_024;

    private static final int ID_BYTES = 16;

    private final long most;
    private long bytes;

    /**
     * Binds to a statement.
     *
     * @param statement the statement
     * @param types the types of the columns of the table, by position; empty where no row is written
     * @param packet the greatest statement that the server takes, in bytes
     */
    public MariaDbRowWriter(PreparedStatement statement, List<ColumnType<?>> types, int packet) {
        super(statement, types);
        this.most = Math.max(packet / 2, packet - WORDS);
    }

    @Override
    public void restart() {
        super.restart();
        bytes = 0;
    }

    @Override
    public void setString(int column, @Nullable String value) {
        if (value != null) {
            count(size(value));
        }
        super.setString(column, value);
    }

    /** In UTF-8, with each quote written twice. */
    private static long size(String value) {
        long size = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            size += c == '\'' ? 2 : c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
        }
        return size;
    }

    @Override
    public void setBytes(int column, byte @Nullable [] value) {
        if (value != null) {
            long quotes = 0;
            for (byte each : value) {
                quotes += each == '\'' ? 1 : 0;
            }
            count(value.length + quotes);
        }
        super.setBytes(column, value);
    }

    private void count(long size) {
        bytes += size;
        if (bytes > most) {
            throw new ValueOutOfRangeException(
                    "a statement has values of " + bytes + " bytes in all, and the server takes " + most
                            + ", so nothing was sent. Raise max_allowed_packet of the server, or write less at once.",
                    null);
        }
    }

    @Override
    public void setEpochMicros(int column, long micros) {
        setDateTime(column, Values.instant(micros).atOffset(ZoneOffset.UTC).toLocalDateTime());
    }

    @Override
    public void setUuid(int column, @Nullable UUID value) {
        setBytes(
                column,
                value == null
                        ? null
                        : ByteBuffer.allocate(ID_BYTES)
                                .putLong(value.getMostSignificantBits())
                                .putLong(value.getLeastSignificantBits())
                                .array());
    }
}
