package com.example;

import io.rowloom.Model;
import io.rowloom.UuidTable;
import io.rowloom.constraint.NonEmptyStrippedStr64;

/** Something to be done. */
public class Task extends Model implements UuidTable<Task> {
    /** What it is. */
    @NonEmptyStrippedStr64
    public String title;

    /** Whether it is done. */
    public boolean done;

    /** For reading rows. */
    public Task() {}

    /**
     * Makes a task that is not done.
     *
     * @param title what it is
     */
    public Task(String title) {
        this.title = title;
    }
}
