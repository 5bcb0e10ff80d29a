package com.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.rowloom.Database;
import io.rowloom.Rowloom;
import io.rowloom.error.UniqueViolationException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NotesTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    private static Note note(String title, LocalDate due) {
        Note note = new Note(title, "");
        note.due = due;
        return note;
    }

    @ParameterizedTest
    @ValueSource(strings = {"memory:", "jdbc:sqlite::memory:", "jdbc:h2:mem:"})
    void dueUntil_givesTheOldestFirst(String url) {
        try (Database db = Rowloom.open(url)) {
            db.createTables();
            List<Note> saved =
                    db.saveAll(List.of(note("later", MONDAY.plusDays(1)), note("b", MONDAY), note("a", MONDAY), note("never", null)));
            assertEquals(4, saved.size());
            assertEquals(
                    List.of("a", "b"),
                    Notes.dueUntil(db, MONDAY).stream().map(note -> note.title).toList());
            UniqueViolationException taken =
                    assertThrows(UniqueViolationException.class, () -> db.save(note(" a ", null)));
            assertEquals(List.of("title"), taken.fields());
        }
    }
}
