package com.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.rowloom.Database;
import io.rowloom.error.UniqueViolationException;
import io.rowloom.test.QueryBudget;
import io.rowloom.test.RowloomTest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@RowloomTest
class NotesTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    private static Note note(String title, LocalDate due) {
        Note note = new Note(title, "");
        note.due = due;
        return note;
    }

    @BeforeEach
    void writesFourNotes(Database db) {
        List<Note> saved =
                db.saveAll(List.of(note("later", MONDAY.plusDays(1)), note("b", MONDAY), note("a", MONDAY), note("never", null)));
        assertEquals(4, saved.size());
    }

    @Test
    @QueryBudget(1)
    void dueUntil_givesTheOldestFirst(Database db) {
        assertEquals(
                List.of("a", "b"),
                Notes.dueUntil(db, MONDAY).stream().map(note -> note.title).toList());
    }

    @Test
    void title_takenAlready_isRefused(Database db) {
        UniqueViolationException taken = assertThrows(UniqueViolationException.class, () -> db.save(note(" a ", null)));
        assertEquals(List.of("title"), taken.fields());
    }
}
