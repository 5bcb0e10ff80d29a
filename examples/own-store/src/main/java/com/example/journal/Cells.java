package com.example.journal;

import io.rowloom.engine.evaluate.Row;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.UUID;

// @start region="cells"
/** Values in the file, each behind a letter that says what it is: exactly those forms in which the engine hands values to a store. */
final class Cells {

    private Cells() {}

    static void write(Row row, DataOutputStream out) throws IOException {
        out.writeInt(row.size());
        for (int i = 0; i < row.size(); i++) {
            write(row.at(i), out);
        }
    }

    static Row readRow(DataInputStream in) throws IOException {
        Object[] values = new Object[in.readInt()];
        for (int i = 0; i < values.length; i++) {
            values[i] = read(in);
        }
        return Row.of(values);
    }

    static void write(Object value, DataOutputStream out) throws IOException {
        switch (value) {
            case null -> out.writeByte('0');
            case Boolean it -> tagged('b', out).writeBoolean(it);
            case Short it -> tagged('s', out).writeShort(it);
            case Integer it -> tagged('i', out).writeInt(it);
            case Long it -> tagged('l', out).writeLong(it);
            case Double it -> tagged('d', out).writeDouble(it);
            case String it -> bytes(it.getBytes(StandardCharsets.UTF_8), tagged('t', out));
            case byte[] it -> bytes(it, tagged('y', out));
            case BigDecimal it -> {
                tagged('n', out).writeInt(it.scale());
                bytes(it.unscaledValue().toByteArray(), out);
            }
            case UUID it -> {
                tagged('u', out).writeLong(it.getMostSignificantBits());
                out.writeLong(it.getLeastSignificantBits());
            }
            case LocalDate it -> tagged('D', out).writeLong(it.toEpochDay());
            case LocalTime it -> tagged('T', out).writeLong(it.toNanoOfDay());
            case LocalDateTime it -> {
                tagged('M', out).writeLong(it.toEpochSecond(ZoneOffset.UTC));
                out.writeInt(it.getNano());
            }
            default -> throw new IOException("no letter stands for " + value.getClass());
        }
    }

    static Object read(DataInputStream in) throws IOException {
        char letter = (char) in.readByte();
        return switch (letter) {
            case '0' -> null;
            case 'b' -> in.readBoolean();
            case 's' -> in.readShort();
            case 'i' -> in.readInt();
            case 'l' -> in.readLong();
            case 'd' -> in.readDouble();
            case 't' -> new String(bytes(in), StandardCharsets.UTF_8);
            case 'y' -> bytes(in);
            case 'n' -> {
                int scale = in.readInt();
                yield new BigDecimal(new BigInteger(bytes(in)), scale);
            }
            case 'u' -> new UUID(in.readLong(), in.readLong());
            case 'D' -> LocalDate.ofEpochDay(in.readLong());
            case 'T' -> LocalTime.ofNanoOfDay(in.readLong());
            case 'M' -> LocalDateTime.ofEpochSecond(in.readLong(), in.readInt(), ZoneOffset.UTC);
            default -> throw new IOException("the journal holds a value of the unknown kind " + letter);
        };
    }

    private static DataOutputStream tagged(char letter, DataOutputStream out) throws IOException {
        out.writeByte(letter);
        return out;
    }

    private static void bytes(byte[] bytes, DataOutputStream out) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static byte[] bytes(DataInputStream in) throws IOException {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return bytes;
    }
}
// @end region="cells"
