package io.rowloom.engine.call;

import io.rowloom.state.Values;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes and reads one value of a cursor, in the form in which conditions hold it: a byte for its kind, then the value. */
final class KeyCodec {

    private KeyCodec() {}

    static void write(DataOutputStream out, @Nullable Object value) throws IOException {
        switch (value) {
            case null -> out.writeByte('0');
            case Boolean it -> tagged(out, 'b').writeBoolean(it);
            case Short it -> tagged(out, 's').writeShort(it);
            case Integer it -> tagged(out, 'i').writeInt(it);
            case Long it -> tagged(out, 'l').writeLong(it);
            case Double it -> tagged(out, 'd').writeDouble(it);
            case String it -> bytes(tagged(out, 't'), it.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            case BigDecimal it -> decimal(tagged(out, 'n'), it);
            case UUID it -> uuid(tagged(out, 'u'), it);
            case Instant it -> tagged(out, 'p').writeLong(Values.micros(it));
            case LocalDate it -> tagged(out, 'y').writeLong(it.toEpochDay());
            case LocalDateTime it -> tagged(out, 'c').writeLong(Values.micros(it.toInstant(ZoneOffset.UTC)));
            case LocalTime it -> tagged(out, 'h').writeLong(it.toNanoOfDay());
            case byte[] it -> bytes(tagged(out, 'x'), it);
            default -> throw new IllegalStateException("no column has values of " + value.getClass());
        }
    }

    static @Nullable Object read(DataInputStream in) throws IOException {
        return switch (in.readByte()) {
            case '0' -> null;
            case 'b' -> in.readBoolean();
            case 's' -> in.readShort();
            case 'i' -> in.readInt();
            case 'l' -> in.readLong();
            case 'd' -> in.readDouble();
            case 't' -> new String(bytes(in), java.nio.charset.StandardCharsets.UTF_8);
            case 'n' -> new BigDecimal(new BigInteger(bytes(in)), in.readInt());
            case 'u' -> new UUID(in.readLong(), in.readLong());
            case 'p' -> Values.instant(in.readLong());
            case 'y' -> LocalDate.ofEpochDay(in.readLong());
            case 'c' -> LocalDateTime.ofInstant(Values.instant(in.readLong()), ZoneOffset.UTC);
            case 'h' -> LocalTime.ofNanoOfDay(in.readLong());
            case 'x' -> bytes(in);
            default -> throw new IOException("a cursor has a value of an unknown kind");
        };
    }

    private static DataOutputStream tagged(DataOutputStream out, char kind) throws IOException {
        out.writeByte(kind);
        return out;
    }

    private static void bytes(DataOutputStream out, byte[] value) throws IOException {
        out.writeInt(value.length);
        out.write(value);
    }

    private static byte[] bytes(DataInputStream in) throws IOException {
        return in.readNBytes(in.readInt());
    }

    private static void decimal(DataOutputStream out, BigDecimal value) throws IOException {
        bytes(out, value.unscaledValue().toByteArray());
        out.writeInt(value.scale());
    }

    private static void uuid(DataOutputStream out, UUID value) throws IOException {
        out.writeLong(value.getMostSignificantBits());
        out.writeLong(value.getLeastSignificantBits());
    }
}
