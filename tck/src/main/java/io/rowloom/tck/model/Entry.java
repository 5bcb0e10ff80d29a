package io.rowloom.tck.model;

import io.rowloom.LongTable;
import io.rowloom.Model;
import io.rowloom.TableName;
import io.rowloom.Unique;
import io.rowloom.constraint.Str64;
import org.jspecify.annotations.Nullable;

/** Rows with numbers that the store makes. */
@TableName("tck_entry")
public class Entry extends Model implements LongTable<Entry> {

    /** A text. */
    @Str64
    public String text = "";
    /** A unique text, or missing. */
    @Unique
    @Str64
    public @Nullable String code;

    /** A row with the empty text. */
    public Entry() {}

    /**
     * Makes a row.
     *
     * @param text the text
     */
    public Entry(String text) {
        this.text = text;
    }
}
