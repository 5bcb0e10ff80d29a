package com.example;

import io.rowloom.Model;
import io.rowloom.Unique;
import io.rowloom.constraint.NonEmptyStrippedStr64;
import io.rowloom.constraint.Text10K;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a note is. */
public class NoteBase extends Model {
    @Unique
    @NonEmptyStrippedStr64
    public String title;

    @Text10K
    public String text;

    public @Nullable LocalDate due;
}
