package io.rowloom.jdbc.value;

import io.rowloom.state.Values;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what MariaDB keeps in forms of its own: instants as times in UTC (rule D08), ids as their bytes (rule U01). */
public final class MariaDbRowReader extends JdbcRowReader {

    private static final int ID_BYTES = 16;

    /**
     * Reads a result.
     *
     * @param rows the result, on the row to be read
     */
    public MariaDbRowReader(ResultSet rows) {
        super(rows);
    }

    @Override
    public long getEpochMicros(int column) {
        LocalDateTime value = getDateTime(column);
        return value == null ? 0 : Values.micros(value.toInstant(ZoneOffset.UTC));
    }

    @Override
    public @Nullable UUID getUuid(int column) {
        byte[] bytes = getBytes(column);
        if (bytes == null) {
            return null;
        }
        if (bytes.length != ID_BYTES) {
            throw new IllegalArgumentException("an id has " + ID_BYTES + " bytes, and the column has " + bytes.length);
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
