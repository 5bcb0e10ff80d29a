package com.example.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.rowloom.Database;
import io.rowloom.Rowloom;
import io.rowloom.Transaction;
import io.rowloom.error.SchemaException;
import io.rowloom.tck.model.Entry;
import io.rowloom.tck.model.Sample;
import io.rowloom.tck.model.Word;
import io.rowloom.tck.model.Word_;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the suite cannot ask: what is there when the file is opened again. */
class JournalTest {

    @TempDir
    Path directory;

    private Path file;

    @BeforeEach
    void nameFile() {
        file = directory.resolve("a.journal");
    }

    private Database open() {
        Database db = Rowloom.open("journal:" + file);
        db.createTables(Word.class, Entry.class, Sample.class);
        return db;
    }

    // @start region="reopened"
    @Test
    void file_openedAgain_holdsWhatWasCommitted() {
        Word kept = new Word("kept");
        try (Database db = open()) {
            db.saveAll(List.of(kept, new Word("deleted")));
            db.from(Word.class).where(Word_.text.eq("deleted")).delete();
            try (Transaction tx = db.begin()) {
                tx.save(new Word("rolled back"));
                tx.rollback();
            }
        }
        try (Database db = open()) {
            assertEquals(List.of(kept), db.from(Word.class).all());
        }
    }
    // @end region="reopened"

    @Test
    void file_openedAgain_holdsEveryKindOfValue() {
        Sample all = new Sample();
        try (Database db = open()) {
            db.save(all);
        }
        try (Database db = open()) {
            assertEquals(all, db.from(Sample.class).one());
        }
    }

    @Test
    void file_cutAnywhere_holdsTheCommitsBefore() throws IOException {
        long first;
        try (Database db = open()) {
            db.save(new Word("first"));
            first = Files.size(file);
            db.save(new Word("second"));
        }
        byte[] whole = Files.readAllBytes(file);
        for (int end = (int) first; end < whole.length; end++) {
            Files.write(file, Arrays.copyOf(whole, end));
            try (Database db = open()) {
                assertEquals(1, db.from(Word.class).count(), "cut at " + end);
                db.save(new Word("third"));
            }
            try (Database db = open()) {
                assertEquals(2, db.from(Word.class).count(), "cut at " + end + " and written again");
            }
        }
    }

    @Test
    void generatedIds_openedAgain_goOnBehindThoseThatAreThere() {
        Entry before = new Entry();
        try (Database db = open()) {
            db.save(before);
        }
        try (Database db = open()) {
            Entry after = db.save(new Entry());
            assertEquals(before.id() + 1, after.id());
        }
    }

    @Test
    void table_notCreatedSinceTheFileWasOpened_isRefused() {
        open().close();
        try (Database db = Rowloom.open("journal:" + file)) {
            assertThrows(SchemaException.class, () -> db.from(Word.class).count());
        }
    }
}
