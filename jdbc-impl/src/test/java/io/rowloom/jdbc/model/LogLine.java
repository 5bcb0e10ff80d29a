package io.rowloom.jdbc.model;

import io.rowloom.LongTable;
import io.rowloom.Model;
import io.rowloom.Unique;
import io.rowloom.constraint.Str64;
import org.jspecify.annotations.Nullable;

/** A row whose id the database makes. */
public class LogLine extends Model implements LongTable<LogLine> {

    /** A text. */
    @Str64
    public String text = "";
    /** A unique text, or none. */
    @Unique
    @Str64
    public @Nullable String code;

    /** A row with an empty text. */
    public LogLine() {}

    /**
     * Makes a row.
     *
     * @param text the text
     */
    public LogLine(String text) {
        this.text = text;
    }
}
