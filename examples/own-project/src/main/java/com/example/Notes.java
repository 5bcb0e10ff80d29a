package com.example;

import io.rowloom.Session;
import java.time.LocalDate;
import java.util.List;

/** What the program does with notes; it does not know in which database they are. */
public final class Notes {

    private Notes() {}

    /**
     * Finds the notes that are due.
     *
     * @param session where the notes are
     * @param day the last day
     * @return the notes, the oldest first
     */
    public static List<Note> dueUntil(Session session, LocalDate day) {
        return session.from(Note.class)
                .where(Note_.due.le(day))
                .orderBy(Note_.due.asc(), Note_.title.asc())
                .all();
    }
}
