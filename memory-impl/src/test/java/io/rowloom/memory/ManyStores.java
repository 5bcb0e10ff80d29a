package io.rowloom.memory;

import io.rowloom.memory.model.Note;
import io.rowloom.memory.model.Note_;
import io.rowloom.memory.model.User;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A program that keeps many stores open at once, each filled by a thread of its own, and then asks all of them. It prints what they hold. */
final class ManyStores {

    private static final int ROWS = 100;

    private ManyStores() {}

    /**
     * Opens, fills and asks.
     *
     * @param args how many stores
     */
    @SuppressWarnings("SystemOut") // it is a program
    public static void main(String[] args) throws Exception {
        int stores = Integer.parseInt(args[0]);
        List<Callable<MemoryDatabase>> filling = new ArrayList<>();
        for (int i = 0; i < stores; i++) {
            filling.add(ManyStores::filled);
        }
        List<MemoryDatabase> open = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<MemoryDatabase> each : threads.invokeAll(filling)) {
                open.add(each.get());
            }
        }
        long rows = 0;
        for (MemoryDatabase db : open) {
            rows += db.from(Note.class).where(Note_.text.startsWith("note")).count();
        }
        Runtime runtime = Runtime.getRuntime();
        runtime.gc();
        long kilobytes = (runtime.totalMemory() - runtime.freeMemory()) / 1024 / stores;
        open.forEach(MemoryDatabase::close);
        System.out.println(open.size() + " stores, " + rows + " rows, " + kilobytes + " KB a store");
    }

    private static MemoryDatabase filled() {
        MemoryDatabase db = MemoryDatabase.create();
        db.createTables();
        User author = new User("Alice", "alice@x").save(db);
        List<Note> notes = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            notes.add(new Note(author, "note " + i));
        }
        db.saveAll(notes);
        return db;
    }
}
