package io.rowloom.jdbc.cut;

import io.rowloom.Database;
import io.rowloom.Rowloom;
import io.rowloom.jdbc.model.LogLine;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Writes units of two lines each until it is killed, and tells the name of each that was committed. */
public final class WritingProgram {

    private static final int THREADS = 3;

    private final Database db;
    private final String round;
    private final AtomicInteger units = new AtomicInteger();
    private final OutputStream told = new FileOutputStream(FileDescriptor.out); // one system call each, and no buffer

    private WritingProgram(Database db, String round) {
        this.db = db;
        this.round = round;
    }

    /**
     * Never ends.
     *
     * @param arguments the URL, and how the names begin
     */
    public static void main(String[] arguments) {
        try (Database db = Rowloom.open(arguments[0]);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            db.createTables(LogLine.class);
            WritingProgram program = new WritingProgram(db, arguments[1]);
            for (int i = 0; i < THREADS; i++) {
                threads.submit(program::write);
            }
        }
    }

    private Object write() throws IOException {
        while (true) {
            String name = round + "-" + units.incrementAndGet();
            long last = db.inTransaction(tx -> Math.max(
                    tx.save(new LogLine(name)).id(), tx.save(new LogLine(name)).id()));
            if (last > 0) {
                told.write((name + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
