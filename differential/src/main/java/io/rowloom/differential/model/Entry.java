package io.rowloom.differential.model;

import io.rowloom.LongTable;
import io.rowloom.Model;
import io.rowloom.TableName;
import io.rowloom.Unique;
import io.rowloom.constraint.Str64;
import org.jspecify.annotations.Nullable;

/** Has a number that the store makes. */
@TableName("diff_entry")
public class Entry extends Model implements LongTable<Entry> {

    /** A text. */
    @Str64
    public String text = "";
    /** A unique text, or missing. */
    @Unique
    @Str64
    public @Nullable String code;
    /** A number. */
    public int rank;

    /** A row with the empty text. */
    public Entry() {}
}
