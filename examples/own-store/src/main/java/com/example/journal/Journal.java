package com.example.journal;

import io.rowloom.engine.evaluate.Row;
import io.rowloom.error.CommitOutcomeUnknownException;
import io.rowloom.error.ConnectionException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.CRC32;

/**
 * The file: one record for each commit, with its length and its checksum before it. A record that was cut off by the end of a process was
 * never answered, and is cut off for good when the file is opened again. It is not forced to the disk: it survives the process, not the machine.
 */
final class Journal {

    /**
     * What the file holds.
     *
     * @param tables the tables by their names
     * @param lastIds the greatest id that any row of a table ever had, where ids are numbers
     */
    record Replayed(Map<String, Table> tables, Map<String, AtomicLong> lastIds) {}

    private static final byte TABLE = 1;
    private static final byte ROW = 2;
    private static final byte GONE = 3;
    private static final byte END = 0;

    private final RandomAccessFile file; // no channel: an interrupt would close it

    private Journal(RandomAccessFile file) {
        this.file = file;
    }

    static Journal open(Path path) {
        try {
            return new Journal(new RandomAccessFile(path.toFile(), "rw"));
        } catch (IOException e) {
            throw new ConnectionException("the file " + path + " cannot be opened for writing.", e);
        }
    }

    // @start region="append"
    /** Appends what a commit changes. */
    void append(Tables before, Tables after) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            write(before, after, new DataOutputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // it stays in memory
        }
        CRC32 sum = new CRC32();
        sum.update(bytes.toByteArray());
        ByteArrayOutputStream whole = new ByteArrayOutputStream(bytes.size() + 12);
        try (DataOutputStream record = new DataOutputStream(whole)) {
            record.writeInt(bytes.size());
            record.writeLong(sum.getValue());
            bytes.writeTo(record);
            file.write(whole.toByteArray());
        } catch (IOException e) {
            throw new CommitOutcomeUnknownException("the journal could not be written to its end, and may hold this commit or not.", e);
        }
    }
    // @end region="append"

    private static void write(Tables before, Tables after, DataOutputStream out) throws IOException {
        for (Table table : after.byName().values()) {
            Table old = before.byName().get(table.name());
            if (old != table) {
                write(old == null ? new Table(table.name(), List.of(), new TreeMap<>()) : old, table, out);
            }
        }
        out.writeByte(END);
    }

    private static void write(Table old, Table table, DataOutputStream out) throws IOException {
        out.writeByte(TABLE);
        out.writeUTF(table.name());
        out.writeInt(table.words().size());
        for (String line : table.words()) {
            Cells.write(line, out);
        }
        for (Row row : table.rows().values()) {
            if (old.find(row.id()) != row) {
                out.writeByte(ROW);
                Cells.write(row, out);
            }
        }
        for (Object id : old.rows().keySet()) {
            if (table.find(id) == null) {
                out.writeByte(GONE);
                Cells.write(id, out);
            }
        }
    }

    // @start region="replay"
    /** Reads all whole records, and cuts off what stands behind them. */
    Replayed replay() {
        Replayed replayed = new Replayed(new HashMap<>(), new HashMap<>());
        try {
            long end = 0;
            for (byte[] record = next(); record != null; record = next()) {
                read(new DataInputStream(new ByteArrayInputStream(record)), replayed);
                end = file.getFilePointer();
            }
            file.setLength(end);
            file.seek(end);
            return replayed;
        } catch (IOException e) {
            throw new ConnectionException("the journal cannot be read.", e);
        }
    }
    // @end region="replay"

    private byte[] next() throws IOException {
        try {
            int length = file.readInt();
            long expected = file.readLong();
            if (length < 0 || length > file.length() - file.getFilePointer()) {
                return null;
            }
            byte[] record = new byte[length];
            file.readFully(record);
            CRC32 sum = new CRC32();
            sum.update(record);
            return sum.getValue() == expected ? record : null;
        } catch (EOFException e) {
            return null;
        }
    }

    private static void read(DataInputStream in, Replayed replayed) throws IOException {
        Table table = null;
        for (byte kind = in.readByte(); kind != END; kind = in.readByte()) {
            switch (kind) {
                case TABLE -> table = table(in, replayed);
                case ROW -> {
                    Row row = Cells.readRow(in);
                    table.rows().put(row.id(), row);
                    if (row.id() instanceof Long id) {
                        replayed.lastIds()
                                .computeIfAbsent(table.name(), missing -> new AtomicLong())
                                .accumulateAndGet(id, Math::max);
                    }
                }
                case GONE -> table.rows().remove(Cells.read(in));
                default -> throw new IOException("the journal holds the unknown entry " + kind);
            }
        }
    }

    private static Table table(DataInputStream in, Replayed replayed) throws IOException {
        String name = in.readUTF();
        int lines = in.readInt();
        List<String> words = new ArrayList<>();
        for (int i = 0; i < lines; i++) {
            words.add((String) Cells.read(in));
        }
        return replayed.tables().computeIfAbsent(name, missing -> new Table(name, List.copyOf(words), new TreeMap<>()));
    }

    void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new ConnectionException("the journal could not be closed.", e);
        }
    }
}
