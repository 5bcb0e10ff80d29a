package com.example;

import io.rowloom.UuidTable;

/** The table of the notes. */
public class Note extends NoteBase implements UuidTable<Note> {
    /** For reading rows. */
    public Note() {}

    /**
     * Makes a note.
     *
     * @param title its title
     * @param text its text
     */
    public Note(String title, String text) {
        this.title = title;
        this.text = text;
    }
}
